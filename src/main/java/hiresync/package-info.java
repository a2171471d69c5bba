/** hiresync: interview data from Feishu/Lark Hire in your own PostgreSQL, every night. */
@NullMarked
package hiresync;

import org.jspecify.annotations.NullMarked;
