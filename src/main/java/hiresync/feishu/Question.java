package hiresync.feishu;

import java.util.function.Function;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;

/**
 * What is asked, as often as it takes.
 *
 * @param name how the log calls it, such as {@code Talent 6900000000000000001}; no secret
 * @param request makes the request anew for each try
 */
record Question(String name, Function<Token, HttpUriRequestBase> request) {}
