SELECT talent_id, data FROM document
