-- Who changed the headline: at which address was another title shown later?
WITH titles AS (
  SELECT url_key, site, title, captured_at, view_count_low FROM articles
  UNION ALL
  SELECT url_key, site, title, captured_at, view_count_low FROM recommendations
),
forms AS (
  SELECT url_key, site, title, min(captured_at) AS first_seen_at, max(view_count_low) AS views_at_least
  FROM titles
  WHERE url_key IS NOT NULL AND title NOT LIKE '%…' AND title NOT LIKE '%...'
  GROUP BY url_key, site, title
)
SELECT a.site, a.title AS before, b.title AS after, a.first_seen_at AS before_seen_at, b.first_seen_at AS after_seen_at,
  a.views_at_least AS before_views, b.views_at_least AS after_views
FROM forms AS a
JOIN forms AS b ON b.url_key = a.url_key AND b.title <> a.title AND b.first_seen_at > a.first_seen_at
ORDER BY after_seen_at, before, after
LIMIT 15
