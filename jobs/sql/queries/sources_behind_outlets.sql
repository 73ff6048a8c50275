-- Whose texts are these: which source does each outlet name most often?
SELECT outlet, source_outlet, count(*) AS articles
FROM latest_articles
WHERE source_outlet IS NOT NULL AND source_outlet <> coalesce(outlet, '')
GROUP BY outlet, source_outlet
ORDER BY articles DESC, outlet, source_outlet
LIMIT 15
