package hiresync.feishu;

/** The app ticket that the settings give; good for as long as Feishu takes it. */
final class FixedTicket implements AppTicket {
    private final String value;

    FixedTicket(String value) {
        this.value = value;
    }

    @Override
    public String read() {
        return value;
    }

    @Override
    public String advice() {
        return "set FEISHU_APP_TICKET to the newest one, or FEISHU_APP_TICKET_FILE to a file that something keeps renewing";
    }
}
