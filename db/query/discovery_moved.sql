-- How far the windows have come: written with the talents of the last one.
INSERT INTO hire_ops.discovery AS d (discovered_until, run_id, recorded_at)
VALUES (:until::timestamptz, :run_id, :now::timestamptz)
ON CONFLICT (only_row) DO UPDATE SET
  discovered_until = EXCLUDED.discovered_until, run_id = EXCLUDED.run_id, recorded_at = EXCLUDED.recorded_at
