-- What could not be read, and why?
SELECT stage, reason, count(*) AS reject_count, max(detail) AS detail
FROM rejects
GROUP BY stage, reason
ORDER BY reject_count DESC, stage, reason
