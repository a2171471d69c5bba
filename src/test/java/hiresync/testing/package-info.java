/** What the tests share: a real PostgreSQL server and fresh databases in it. Imports nothing of hiresync. */
@NullMarked
package hiresync.testing;

import org.jspecify.annotations.NullMarked;
