/**
 * The only package that writes {@code hire}, {@code hire_raw} and the ledger: set-based upserts derived from the tables
 * of {@code mapping}, retiring, guards, the run and its lock. May import {@code mapping}, {@code query} and
 * {@code talent}.
 */
@NullMarked
package hiresync.warehouse;

import org.jspecify.annotations.NullMarked;
