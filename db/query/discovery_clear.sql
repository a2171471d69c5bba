-- The talents of another app or host are others.
DELETE FROM hire_ops.discovery
