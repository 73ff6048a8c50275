-- What could not be read, where is it, and why?
SELECT f.path, r.record_offset, r.stage, r.reason, r.detail
FROM rejects AS r
JOIN ingested_files AS f USING (file_id)
ORDER BY f.path, r.record_offset
LIMIT 20
