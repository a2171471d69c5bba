/** The leaf: a talent's id, and what can go wrong with one talent, as types. */
@NullMarked
package hiresync.talent;

import org.jspecify.annotations.NullMarked;
