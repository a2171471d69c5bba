package hiresync.talent;

import org.jspecify.annotations.Nullable;

/** What can go wrong with one talent while the others go on: a value, recorded in the ledger with its chunk. */
public sealed interface Trouble {
    /** The code of an answer without {@code data} about a talent that has interviews. */
    String NO_DATA = "no_data";

    /** The API's error code, or a word of ours ({@code unmappable}, {@code no_data}) where the API gave none. */
    String code();

    /** One sentence: what was wrong, where, and what happens next. Holds no personal data. */
    String message();

    /** The vendor's log id of the answer, which its support asks for. */
    @Nullable
    String logId();

    /** Could not be had this time; stays due. */
    record Failed(String code, String message, @Nullable String logId) implements Trouble {}

    /** The answer, or the API about this talent, is unusable; not asked again until something changed. */
    record Refused(String code, String message, @Nullable String logId) implements Trouble {}

    /** The API says that the talent does not exist. */
    record Gone(String code, String message, @Nullable String logId) implements Trouble {}
}
