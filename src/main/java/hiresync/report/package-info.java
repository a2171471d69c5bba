/** What a person sees of a run: its report at the end and its progress while it goes on. May import {@code talent}. */
@NullMarked
package hiresync.report;

import org.jspecify.annotations.NullMarked;
