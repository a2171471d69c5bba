-- Whose ids this warehouse holds, written once; versions follow every migration.
INSERT INTO hire_ops.warehouse AS t
  (base_url, app_id, user_id_type, job_level_id_type, schema_version, mapping_version, recorded_at)
VALUES (:base_url, :app_id, :user_id_type, :job_level_id_type, :schema_version, :mapping_version, :now::timestamptz)
ON CONFLICT (only_row) DO UPDATE SET
  base_url = EXCLUDED.base_url, app_id = EXCLUDED.app_id, user_id_type = EXCLUDED.user_id_type,
  job_level_id_type = EXCLUDED.job_level_id_type, schema_version = EXCLUDED.schema_version,
  mapping_version = EXCLUDED.mapping_version, recorded_at = EXCLUDED.recorded_at
WHERE (t.base_url, t.app_id, t.user_id_type, t.job_level_id_type, t.schema_version, t.mapping_version)
      IS DISTINCT FROM (EXCLUDED.base_url, EXCLUDED.app_id, EXCLUDED.user_id_type, EXCLUDED.job_level_id_type,
                        EXCLUDED.schema_version, EXCLUDED.mapping_version)
