/**
 * Bytes become a document fit to be mapped, or a refusal. Imports {@code java.*} and Jackson's tree only; it has no
 * clock, no log and no view of HTTP.
 */
@NullMarked
package hiresync.response;

import org.jspecify.annotations.NullMarked;
