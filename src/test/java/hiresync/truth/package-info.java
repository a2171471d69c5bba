/** Tests that judge the whole way from bytes to rows by something that knows nothing of its code: the contract, and the vendor's SDK. */
@NullMarked
package hiresync.truth;

import org.jspecify.annotations.NullMarked;
