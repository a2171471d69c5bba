package hiresync.talent;

/**
 * The id of one talent, as the source table gives it.
 *
 * @param value not blank; kept as it came
 */
public record TalentId(String value) {
    public TalentId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a talent id is not blank");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
