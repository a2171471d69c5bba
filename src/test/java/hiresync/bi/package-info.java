/** Tests of the analysts' views: hand-made rows, and beside them what each view must say of them, worked out by hand. */
@NullMarked
package hiresync.bi;

import org.jspecify.annotations.NullMarked;
