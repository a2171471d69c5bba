/**
 * The warehouse as a command needs it: its server, which may be one of our own, the run lock, and today's tables. May import
 * {@code settings}, {@code exit} and what they open: {@code job}, {@code warehouse}, the embedded server of {@code sandbox}.
 */
@NullMarked
package hiresync.access;

import org.jspecify.annotations.NullMarked;
