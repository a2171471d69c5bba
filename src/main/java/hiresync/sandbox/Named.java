package hiresync.sandbox;

/** Something with an id, or a code, and a name in Chinese and English. */
record Named(String id, String zhCn, String enUs) {}
