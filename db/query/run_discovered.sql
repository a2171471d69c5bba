-- What a window added to its run. Of a run that plans as well, the plan says who was left out.
UPDATE hire_ops.run SET
  discovered_new = discovered_new + :added, discovered_changed = discovered_changed + :changed,
  discovered_unchanged = discovered_unchanged + :unchanged, left_out = left_out + :forgotten,
  discovered_until = :until::timestamptz
WHERE run_id = :run_id AND start_number = :start_number -- or a later start works at it now
