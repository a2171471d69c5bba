/**
 * Who is due, why, in what order: one named statement over source, ledger and tables writes the work list. May import
 * {@code talent} and {@code query}.
 */
@NullMarked
package hiresync.plan;

import org.jspecify.annotations.NullMarked;
