-- What disappeared: which pages were removed, and what did sites stop showing before their last day of captures?
SELECT 'removed page' AS what, site, title, captured_at AS last_seen_at, 1 AS sightings
FROM pages
WHERE page_kind = 'removed'
UNION ALL
SELECT 'no longer shown' AS what, site, title, last_seen_at, sightings
FROM (
  SELECT site, title_key, outlet_key, max(title) AS title, max(captured_at) AS last_seen_at, count(*) AS sightings,
    max(max(captured_at)) OVER (PARTITION BY site) AS site_last_seen_at
  FROM recommendations
  WHERE site IS NOT NULL AND captured_at IS NOT NULL
  GROUP BY site, title_key, outlet_key
)
WHERE last_seen_at < site_last_seen_at - INTERVAL '12' HOUR AND sightings >= 5
ORDER BY what DESC, sightings DESC, site, title
LIMIT 15
