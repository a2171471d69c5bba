/** A leaf: the hand-written SQL statements of {@code db/query}, by name. */
@NullMarked
package hiresync.query;

import org.jspecify.annotations.NullMarked;
