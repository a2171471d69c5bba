package hiresync.feishu;

/** Told how far a call has come, on the thread that makes it. */
interface Underway {
    /** Of a call that nobody paces. */
    Underway UNPACED = new Underway() {
        @Override
        public void sent() {}

        @Override
        public void arrived() {}
    };

    /** Its last byte was handed to the operating system; not told of a call that did not get so far. */
    void sent();

    /** The server must have had it, if it got so far: its headers came, or it failed. */
    void arrived();
}
