package hiresync.job;

import hiresync.feishu.Feishu;
import hiresync.plan.WorkList;

/**
 * What a run needs beside its ground when it asks the API.
 *
 * @param concurrency calls side by side
 * @param keepsRaw answers are kept, so one that is not there must be fetched
 * @param full every talent of the source is asked for, not only those that are due
 * @param rewrite no answer is judged by its hash
 */
public record Asking(
        Feishu feishu, int concurrency, WorkList workList, boolean keepsRaw, boolean full, boolean rewrite) {}
