/**
 * What a person has set, put together from environment, file and defaults, and the origin of each; a wrong one is told in one
 * sentence. May import the packages that declare settings, and {@code exit}.
 */
@NullMarked
package hiresync.settings;

import org.jspecify.annotations.NullMarked;
