package hiresync.talent;

/** At which stage a talent's answer came to nothing; follows from the code of its {@link Trouble}. */
public enum Stage {
    HAD("no whole answer came"),
    ANSWERED("Feishu answered with an error"),
    READ("the answer is no document that can be read"),
    MAPPED("the answer holds a value that no column can take"),
    STORED("PostgreSQL cannot hold what the answer says");

    private final String meaning;

    Stage(String meaning) {
        this.meaning = meaning;
    }

    /**
     * The stage that such a code comes from.
     *
     * @param code the API's error code, or a word of ours
     */
    public static Stage of(String code) {
        if (code.matches("-?\\d+")) {
            return ANSWERED;
        }
        if (code.startsWith("http-")) { // with that status, and no code that could be read
            return READ;
        }
        return switch (code) {
            case "too-large", "data", Trouble.NO_DATA -> READ;
            case "unmappable" -> MAPPED;
            case "unstorable" -> STORED;
            default -> HAD; // a word for what befell the call: timeout, connect, tls, ...
        };
    }

    /** What went wrong there, as a sentence without its end. */
    public String meaning() {
        return meaning;
    }
}
