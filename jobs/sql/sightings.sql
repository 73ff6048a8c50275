-- In which printed forms was a title shown, on which site and day, and how often?
-- All that follows starts from these rows: a hot card stands on thousands of pages in one form.
SELECT
  coalesce(site, '') AS site,
  title_key,
  outlet_key,
  coalesce(url_key, '') AS url_key,
  seen_on,
  title,
  coalesce(outlet, '') AS outlet,
  coalesce(article_id, '') AS article_id,
  count(*) AS sighting_count,
  count(DISTINCT page_id) AS page_count,
  min(captured_at) AS first_seen_at,
  max(captured_at) AS last_seen_at,
  min(published_at) AS published_not_before,
  min(published_before) AS published_before
FROM (
  SELECT
    page_id, site, title_key, outlet_key, url_key, captured_at, seen_on, title, outlet, article_id, published_at,
    published_at + CASE published_precision
      WHEN 'second' THEN INTERVAL '1' SECOND
      WHEN 'minute' THEN INTERVAL '1' MINUTE
      WHEN 'hour' THEN INTERVAL '1' HOUR
      ELSE INTERVAL '1' DAY
    END AS published_before
  FROM articles
  UNION ALL
  SELECT
    page_id, site, title_key, outlet_key, url_key, captured_at, seen_on, title, outlet, NULL AS article_id,
    NULL AS published_at, NULL AS published_before
  FROM recommendations
)
WHERE title_key <> ''
GROUP BY ALL
