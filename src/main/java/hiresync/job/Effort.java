package hiresync.job;

import hiresync.warehouse.RunEffort;

/** What a start of the program has cost the API so far. */
interface Effort {
    /** Of a run that asks nobody. */
    Effort NONE = new Effort() {
        @Override
        public RunEffort soFar() {
            return new RunEffort(0, 0, 0, 0, 0);
        }

        @Override
        public String note() {
            return "";
        }
    };

    RunEffort soFar();

    /** What a person who watches should know; empty when there is nothing. */
    String note();
}
