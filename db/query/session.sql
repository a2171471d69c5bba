-- What each session of ours asks of the server: to notice within a minute that our machine is gone, so that no lock outlives it, and,
-- unless the operator has decided about that, not to wait for ever for somebody else's lock.
SELECT set_config('tcp_keepalives_idle', '20', false), set_config('tcp_keepalives_interval', '10', false),
       set_config('tcp_keepalives_count', '3', false),
       set_config('lock_timeout', CASE current_setting('lock_timeout') WHEN '0' THEN '30s' ELSE current_setting('lock_timeout') END, false)
