-- Which steps did the last run take, and was it published?
SELECT step, as_of
FROM runs
WHERE run_id = (SELECT max_by(run_id, started_at) FROM runs WHERE step = 'commit')
ORDER BY started_at, step
