/**
 * Document to rows. The one declarative place: each table of the warehouse is a value ({@link hiresync.mapping.Tables})
 * that says which member of the answer becomes which column. Pure: {@code java.*} and Jackson's tree only; may import
 * {@code response} and {@code talent}.
 */
@NullMarked
package hiresync.mapping;

import org.jspecify.annotations.NullMarked;
