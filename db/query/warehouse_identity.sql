SELECT base_url, app_id, user_id_type, job_level_id_type FROM hire_ops.warehouse
