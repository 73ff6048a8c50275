-- In which printed forms was a title shown, on which site and day, and how often?
-- All that follows starts from these rows: a hot card stands on thousands of pages in one form.
WITH shown AS (
  SELECT
    page_id, coalesce(site, '') AS site, title_key, outlet_key, coalesce(url_key, '') AS url_key, captured_at, seen_on,
    title, coalesce(outlet, '') AS outlet, coalesce(article_id, '') AS article_id, published_at,
    published_at + CASE published_precision
      WHEN 'second' THEN INTERVAL '1' SECOND
      WHEN 'minute' THEN INTERVAL '1' MINUTE
      WHEN 'hour' THEN INTERVAL '1' HOUR
      ELSE INTERVAL '1' DAY
    END AS published_before
  FROM articles
  WHERE title_key <> ''
  UNION ALL
  SELECT
    page_id, coalesce(site, ''), title_key, outlet_key, coalesce(url_key, ''), captured_at, seen_on,
    title, coalesce(outlet, ''), '', NULL, NULL
  FROM recommendations
  WHERE title_key <> ''
),
-- A page that shows a form twice is one page. What it shows is told by two numbers: to group by all of the columns
-- twice, with the page and without, costs more.
per_page AS (
  SELECT
    *,
    row_number() OVER (PARTITION BY page_form, page_hash ORDER BY page_form) = 1 AS is_first_on_page
  FROM (
    SELECT
      *,
      xxhash64(page_id, site, title_key, outlet_key, url_key, seen_on, title, outlet, article_id) AS page_form,
      xxhash64(page_id) AS page_hash
    FROM shown
  )
)
-- a hot card stands on so many pages that its rows must not meet before they are counted
SELECT
  site, title_key, outlet_key, url_key, seen_on, title, outlet, article_id,
  count(*) AS sighting_count,
  count_if(is_first_on_page) AS page_count,
  min(captured_at) AS first_seen_at,
  max(captured_at) AS last_seen_at,
  min(published_at) AS published_not_before,
  min(published_before) AS published_before
FROM per_page
GROUP BY ALL
