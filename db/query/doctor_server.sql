-- Which server answers, and as whom. A standby, and a server that ran out of disk at some providers, lets nobody write.
SELECT current_setting('server_version') AS version, current_setting('server_version_num')::integer AS number,
       current_database() AS database, current_user AS username,
       pg_is_in_recovery() OR current_setting('default_transaction_read_only')::boolean AS read_only
