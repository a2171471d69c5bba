/** Ids of talents, and times, from a file that a person or another program made. May import {@code exit} and {@code warehouse}. */
@NullMarked
package hiresync.talentfile;

import org.jspecify.annotations.NullMarked;
