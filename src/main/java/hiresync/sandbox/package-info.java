/**
 * A pretend Feishu over real HTTP and an embedded PostgreSQL, for the demo, the tests and the benchmark; not in the
 * production archive or image. May import {@code talent} only: it judges the rate limiter and the mapping, and so must
 * share no code with them.
 */
@NullMarked
package hiresync.sandbox;

import org.jspecify.annotations.NullMarked;
