-- Who changed the headline: which title did an address, or an outlet over the same text, show later?
WITH titles AS (
  SELECT url_key, site, outlet, title, captured_at, view_count_low FROM articles
  UNION ALL
  SELECT url_key, site, outlet, title, captured_at, view_count_low FROM recommendations
),
at_address AS (
  SELECT url_key, site, max(outlet) AS outlet, title, min(captured_at) AS first_seen_at
  FROM titles
  WHERE url_key IS NOT NULL AND title NOT LIKE '%…' AND title NOT LIKE '%...'
  GROUP BY url_key, site, title
),
over_text AS (
  SELECT s.text_id, h.outlet, h.title, h.first_seen_at
  FROM story_headlines AS s
  JOIN headlines AS h USING (headline_id)
  WHERE s.text_id IS NOT NULL AND h.outlet IS NOT NULL
)
SELECT 'address' AS same, a.outlet, a.title AS before, b.title AS after, a.first_seen_at AS before_seen_at, b.first_seen_at AS after_seen_at
FROM at_address AS a
JOIN at_address AS b ON b.url_key = a.url_key AND b.title <> a.title AND b.first_seen_at > a.first_seen_at
UNION ALL
SELECT 'text' AS same, a.outlet, a.title AS before, b.title AS after, a.first_seen_at, b.first_seen_at
FROM over_text AS a
JOIN over_text AS b ON b.text_id = a.text_id AND b.outlet = a.outlet AND b.title <> a.title AND b.first_seen_at > a.first_seen_at
ORDER BY same, after_seen_at, before, after
LIMIT 15
