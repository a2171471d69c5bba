-- From now on the run asks for lists of talents, also when it is killed before it has found one.
UPDATE hire_ops.run SET
  discovered_new = coalesce(discovered_new, 0), discovered_changed = coalesce(discovered_changed, 0),
  discovered_unchanged = coalesce(discovered_unchanged, 0)
WHERE run_id = :run_id AND start_number = :start_number -- or a later start works at it now
