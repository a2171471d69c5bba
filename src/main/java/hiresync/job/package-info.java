/**
 * The table of contents: the Spring Batch job and its steps, read top to bottom. Only this package imports Spring Batch.
 * May import {@code plan}, {@code feishu}, {@code response}, {@code mapping}, {@code warehouse}, {@code report},
 * {@code query} and {@code talent}.
 */
@NullMarked
package hiresync.job;

import org.jspecify.annotations.NullMarked;
