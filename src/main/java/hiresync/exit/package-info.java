/** What a command ends with: an exit code and one sentence. May import whoever throws what ends one. */
@NullMarked
package hiresync.exit;

import org.jspecify.annotations.NullMarked;
