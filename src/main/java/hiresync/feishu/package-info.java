/**
 * The only package that talks to Feishu: request, token, verdict table, paced and retried calls. Imports
 * {@code ratelimit}, {@code response} and {@code talent}.
 */
@NullMarked
package hiresync.feishu;

import org.jspecify.annotations.NullMarked;
