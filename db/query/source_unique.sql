-- Whether the source table itself sees to it that no id stands there twice: one that does not, or a view, is made distinct.
SELECT EXISTS (
  SELECT FROM pg_index i
         JOIN pg_class c ON c.oid = i.indrelid
         JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = i.indkey[0]
  WHERE i.indrelid = to_regclass(?) AND a.attname = (parse_ident(?))[1]
    AND i.indisunique AND i.indisvalid AND i.indnkeyatts = 1 AND i.indpred IS NULL
    AND (c.relkind = 'p' OR NOT c.relhassubclass) -- an inherited index is unique in each table by itself
)
