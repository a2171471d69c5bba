/** One command per file: what a person types, and the exit code it ends with. May import everything below. */
@NullMarked
package hiresync.cli;

import org.jspecify.annotations.NullMarked;
