-- Runs and the ledger: a complete night, one with failures, one that a guard stopped, one that is running, a backfill.
INSERT INTO hire_ops.run (run_id, command, fingerprint, started_at, ended_at, outcome, exit_code, planned, unchanged, changed, failed, refused, remaining,
  postponed, calls, throttled, retried, rows_inserted, rows_updated, rows_retired, take_overs) OVERRIDING SYSTEM VALUE VALUES
(1, 'sync', 'x', '2025-01-01 02:00+08', '2025-01-01 02:10+08', 'complete', 0, 500, 0, 500, 0, 0, 0, 0, 500, 0, 0, 3779, 0, 0, 0),
(2, 'sync', 'x', '2025-01-02 02:00+08', '2025-01-02 02:03+08', 'complete_with_failures', 3, 150, 100, 45, 3, 2, 0, 7, 160, 1, 9, 12, 40, 5, 2),
(3, 'sync', 'x', '2025-01-03 02:00+08', '2025-01-03 02:01+08', 'guard', 5, 160, 10, 0, 0, 0, 150, 0, 10, 0, 0, 0, 0, 0, 0),
(4, 'backfill', 'y', '2025-01-03 10:00+08', '2025-01-03 10:01+08', 'complete', 0, 3, 0, 3, 0, 0, 0, 0, 3, 0, 0, 0, 3, 0, 0),
(5, 'sync', 'x', '2025-01-04 02:00+08', NULL, 'running', NULL, 160, 0, 0, 0, 0, 160, 0, 0, 0, 0, 0, 0, 0, 0);

INSERT INTO hire_ops.talent_sync (talent_id, status, last_attempt_at, last_success_at, attempts, error_code) VALUES
('t-codes', 'synced', '2024-12-31 02:00+08', '2024-12-31 02:00+08', 0, NULL),
('t-time', 'synced', '2099-01-01 02:00+08', '2099-01-01 02:00+08', 0, NULL),   -- so that one of them is never stale
('t-fb', 'failed', '2025-01-02 02:00+08', NULL, 2, 'timeout'),                 -- never had
('t-cal', 'refused', '2025-01-02 02:00+08', '2024-12-01 02:00+08', 1, '1002002'),
('t-gone', 'gone', '2025-01-02 02:00+08', '2024-11-01 02:00+08', 3, '1002102');

INSERT INTO hire_ops.unknown_field (json_path, first_seen_at, last_seen_at, count) VALUES
('items[].interview_list[].mood', '2024-12-01 02:00+08', '2024-12-31 02:00+08', 7),
('items[].interview_list[].talent.hobby', '2024-12-01 02:00+08', '2024-12-31 02:00+08', 1);
