package hiresync.feishu;

/** Where an app gets a token for its calls; one caller at a time. */
interface Issuer {
    /** One try, which may take several requests; they take no longer than {@code left} together. */
    Grant ask(TimeLeft left);
}
