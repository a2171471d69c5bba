package hiresync.sandbox;

/** How many talents there are on which day: one in a hundred more each day, for as long as anyone remembers. */
record Growth(int onFirstDay) {
    /** Eighteen months: who is older joined on this day. */
    private static final int OLDEST = -540;

    private static final double PER_DAY = 1.01;

    int size(int day) {
        return (int) Math.floor(onFirstDay * Math.pow(PER_DAY, day));
    }

    /** The first day that knows the talent of this index. */
    int joinDay(int index) {
        int day = (int) Math.ceil(Math.log((index + 1.0) / onFirstDay) / Math.log(PER_DAY));
        while (size(day) <= index) {
            day++;
        }
        while (day > OLDEST && size(day - 1) > index) {
            day--;
        }
        return Math.max(day, OLDEST);
    }
}
