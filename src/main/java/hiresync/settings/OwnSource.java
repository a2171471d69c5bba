package hiresync.settings;

import hiresync.exit.ExitCode;
import hiresync.exit.Problem;
import hiresync.plan.SourceSettings;

/** {@code source.talent} of the warehouse: the one source of talent ids that hiresync itself fills. */
public final class OwnSource {
    private OwnSource() {}

    /**
     * To fill it is of no use when the talents come from elsewhere.
     *
     * @param who would fill it
     */
    public static void require(SourceSettings source, String who) {
        if (!source.isWarehousesOwn()) {
            throw new Problem(
                    ExitCode.USAGE,
                    ("%s fills source.talent of the warehouse, and the talents are read from elsewhere, from %s%s; leave"
                                    + " SOURCE_URL, SOURCE_TABLE and hiresync.source.id-column at their defaults, or fill that"
                                    + " table by other means")
                            .formatted(who, source.table(), source.url() == null ? "" : " of another database"));
        }
    }
}
