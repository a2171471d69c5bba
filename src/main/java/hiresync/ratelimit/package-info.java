/** How long to wait before the next call: answers with a duration and never sleeps. Imports {@code java.*} only. */
@NullMarked
package hiresync.ratelimit;

import org.jspecify.annotations.NullMarked;
