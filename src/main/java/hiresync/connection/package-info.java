/** A leaf: connections to PostgreSQL; when there is none, with which server it failed, and why. */
@NullMarked
package hiresync.connection;

import org.jspecify.annotations.NullMarked;
