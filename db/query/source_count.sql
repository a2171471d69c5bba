-- How many talents a run would find in the source, each once, and how many ids it would skip; with the same two placeholders as
-- source_one.sql.
SELECT count(*) FILTER (WHERE NOT is_nobody) AS ids, coalesce(sum(times) FILTER (WHERE is_nobody), 0) AS skipped
FROM (
  SELECT times, (
%2$s
  ) AS is_nobody
  FROM (
%1$s
  ) AS source (talent_id, updated_at, times)
) AS judged
