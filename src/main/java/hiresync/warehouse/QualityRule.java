package hiresync.warehouse;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A rule of {@code hire_bi.data_quality} of which more is found than its threshold allows.
 *
 * @param meaning what is found of what is checked
 * @param checked how many could break it; null where the threshold is a count
 * @param threshold the most that is all right: a share of {@code checked}, or a count where that is null
 */
public record QualityRule(
        String rule, String meaning, long found, @Nullable Long checked, BigDecimal threshold) {}
