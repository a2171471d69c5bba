package hiresync.bench;

import java.nio.file.Path;
import java.util.OptionalDouble;

/**
 * What is to be measured.
 *
 * @param script the launch script of the program, {@code scripts/hiresync}
 * @param directory where to put data, which is removed afterwards
 * @param full the long form of the part
 * @param target in place of the part's own, in the part's unit
 */
record Order(Path script, Path directory, boolean full, OptionalDouble target) {}
