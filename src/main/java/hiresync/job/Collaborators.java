package hiresync.job;

import hiresync.feishu.Feishu;
import hiresync.feishu.FeishuSettings;
import hiresync.plan.PlanSettings;
import hiresync.plan.WorkList;
import hiresync.report.Progress;
import hiresync.warehouse.Database;
import hiresync.warehouse.RunLock;
import hiresync.warehouse.Runs;
import hiresync.warehouse.Warehouse;
import hiresync.warehouse.WarehouseSettings;

/** What a night works with, put together by the command. */
public record Collaborators(
        Database database,
        RunLock lock,
        Feishu feishu,
        FeishuSettings feishuSettings,
        WorkList workList,
        PlanSettings planSettings,
        Warehouse warehouse,
        WarehouseSettings warehouseSettings,
        Runs runs,
        Brake brake,
        Progress progress,
        JobSettings jobSettings) {}
