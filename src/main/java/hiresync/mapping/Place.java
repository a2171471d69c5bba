package hiresync.mapping;

import org.jspecify.annotations.Nullable;

/** Where in the document we are, kept as links so that its text costs nothing until a message needs it. */
record Place(@Nullable Place parent, String step) {
    static final Place DATA = new Place(null, "data");

    Place member(String name) {
        return new Place(this, "." + name);
    }

    Place element(int index) {
        return new Place(this, "[" + index + "]");
    }

    /** The JSON path, such as {@code data.items[0].interview_list[2].begin_time}. */
    @Override
    public String toString() {
        return parent == null ? step : parent + step;
    }
}
