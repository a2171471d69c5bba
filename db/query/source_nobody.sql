-- Whether an id names nobody, or is longer than the key of a work list can be: null, or nothing but what Java takes for white
-- space, whatever the server's locale says. Hardly an id begins unlike a visible ASCII character.
talent_id IS NULL
OR (ascii(talent_id) NOT BETWEEN 33 AND 126
    AND btrim(talent_id, E' \t\n\x0B\f\r\x1C\x1D\x1E\x1F\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200A\u2028\u2029\u205F\u3000') = '')
OR octet_length(talent_id) > 1000
