/**
 * What the tests share: a real PostgreSQL server and fresh databases in it, the packaged program, and a network as
 * companies have it. Imports nothing of hiresync.
 */
@NullMarked
package hiresync.testing;

import org.jspecify.annotations.NullMarked;
