-- What gained most reads between its first and its last timed reading on a site, and within which bounds?
WITH readings AS (
  SELECT site, title_key, outlet_key, title, outlet, captured_at, view_count_low AS low, view_count_high AS high
  FROM recommendations
  UNION ALL
  SELECT site, title_key, outlet_key, title, outlet, captured_at, view_count_low, view_count_high
  FROM articles
),
ends AS (
  SELECT site, max(title) AS title, max(outlet) AS outlet,
    min_by(struct(captured_at, low, high), struct(captured_at, low)) AS first,
    max_by(struct(captured_at, low, high), struct(captured_at, low)) AS last
  FROM readings
  WHERE site IS NOT NULL AND captured_at IS NOT NULL AND low IS NOT NULL
  GROUP BY site, title_key, outlet_key
)
SELECT site, title, outlet, greatest(last.low - first.high, 0) AS gained_at_least, last.high - first.low AS gained_at_most,
  round(timestampdiff(MINUTE, first.captured_at, last.captured_at) / 60, 1) AS hours
FROM ends
WHERE last.captured_at > first.captured_at AND first.high IS NOT NULL
ORDER BY gained_at_least DESC, site, title, outlet
LIMIT 10
