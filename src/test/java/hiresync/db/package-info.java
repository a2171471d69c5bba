/** What the migrations must leave behind, judged on a real PostgreSQL. Imports {@code hiresync.testing} only. */
@NullMarked
package hiresync.db;

import org.jspecify.annotations.NullMarked;
