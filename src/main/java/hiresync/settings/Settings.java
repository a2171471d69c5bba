package hiresync.settings;

import hiresync.exit.ExitCode;
import hiresync.exit.Problem;
import hiresync.feishu.FeishuSettings;
import hiresync.feishu.NetworkSettings;
import hiresync.job.DiscoverSettings;
import hiresync.job.JobSettings;
import hiresync.plan.PlanSettings;
import hiresync.plan.SourceSettings;
import hiresync.warehouse.Identity;
import hiresync.warehouse.RetentionSettings;
import hiresync.warehouse.WarehouseSettings;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;

/**
 * All settings, bound when a command asks for them: one that is not asked for cannot be wrong. One that is wrong ends the command
 * with a {@link Problem}.
 */
public final class Settings {
    private static final BindHandler UNITS = new DurationsWithUnit();

    private final Binder binder;

    Settings(Binder binder) {
        this.binder = binder;
    }

    public FeishuSettings feishu() {
        return bound("hiresync.api", FeishuSettings.class);
    }

    public NetworkSettings network() {
        return bound("hiresync.network", NetworkSettings.class);
    }

    public PlanSettings plan() {
        return bound("hiresync.plan", PlanSettings.class);
    }

    public JobSettings job() {
        return bound("hiresync.sync", JobSettings.class);
    }

    public DiscoverSettings discover() {
        return bound("hiresync.discover", DiscoverSettings.class);
    }

    public WarehouseSettings warehouse() {
        return bound("hiresync.warehouse", WarehouseSettings.class);
    }

    public RetentionSettings retention() {
        return bound("hiresync.retention", RetentionSettings.class);
    }

    public SourceSettings source() {
        SourceSettings source = bound("hiresync.source", SourceSettings.class);
        return new SourceSettings(
                emptyToNull(source.url()),
                emptyToNull(source.username()),
                emptyToNull(source.password()),
                source.table(),
                source.idColumn(),
                source.updatedAtColumn());
    }

    /** {@code hiresync.api.monthly-calls}, for those who call nobody and need no other setting of the API. */
    @Nullable
    public Integer monthlyCalls() {
        try {
            return binder.bind("hiresync.api.monthly-calls", Integer.class).orElse(null);
        } catch (BindException e) {
            throw new Problem(ExitCode.USAGE, BindSentence.of(e));
        }
    }

    public boolean migrate() {
        return bound("hiresync.warehouse.migrate", Boolean.class);
    }

    /** {@code WAREHOUSE_URL}; a lost variable must not fill a hidden database. */
    public String warehouseUrl() {
        return text("hiresync.warehouse.url")
                .orElseThrow(() -> new Problem(
                        ExitCode.USAGE,
                        "WAREHOUSE_URL is not set; give the warehouse's address, such as"
                                + " jdbc:postgresql://host:5432/database, or embedded:DIR to try things out"));
    }

    @Nullable
    public String warehouseUsername() {
        return text("hiresync.warehouse.username").orElse(null);
    }

    @Nullable
    public String warehousePassword() {
        return text("hiresync.warehouse.password").orElse(null);
    }

    public Identity identity() {
        FeishuSettings feishu = feishu();
        String app = feishu.tenantAccessToken() == null ? feishu.appId() : null;
        URI base = feishu.baseUrl();
        return new Identity(
                base.getScheme() + "://" + base.getHost(), app, feishu.userIdType(), feishu.jobLevelIdType());
    }

    private Optional<String> text(String name) {
        return binder.bind(name, String.class)
                .map(String::strip)
                .map(Settings::emptyToNull)
                .map(Optional::of)
                .orElse(Optional.empty());
    }

    private <T> T bound(String name, Class<T> type) {
        try {
            return binder.bind(name, Bindable.of(type), UNITS).get();
        } catch (BindException e) {
            throw new Problem(ExitCode.USAGE, BindSentence.of(e));
        }
    }

    private static @Nullable String emptyToNull(@Nullable String text) {
        return text == null || text.isEmpty() ? null : text;
    }
}
