-- What the newest run that counted said.
SELECT report ->> 'quality' FROM hire_ops.run WHERE jsonb_typeof(report -> 'quality') = 'array' ORDER BY run_id DESC LIMIT 1
