/**
 * Whether a run would find all that it needs: one check after the other, each with its remedy. Only reads. May import
 * everything but the commands.
 */
@NullMarked
package hiresync.doctor;

import org.jspecify.annotations.NullMarked;
