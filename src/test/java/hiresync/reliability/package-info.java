/**
 * Tests that put the real program to death, or its surroundings out of order, and then compare the whole warehouse with
 * the documents it must show.
 */
@NullMarked
package hiresync.reliability;

import org.jspecify.annotations.NullMarked;
