-- What was crawled of each site, and how exact are its counts?
WITH per_site AS (
  SELECT
    coalesce(site, '') AS site,
    count(*) AS page_count,
    count_if(page_kind = 'article') AS article_count,
    sum(card_count) AS card_count,
    min(captured_at) AS first_captured_at,
    max(captured_at) AS last_captured_at,
    round(count(captured_at) / count(*), 4) AS timed_share
  FROM pages
  GROUP BY coalesce(site, '')
),
readings AS (
  SELECT
    coalesce(site, '') AS site,
    count(*) AS reading_count,
    count_if(count_high = count_low) AS exact_reading_count,
    count_if(count_high > count_low) AS rounded_reading_count,
    count_if(count_high IS NULL) AS capped_reading_count
  FROM view_observations
  GROUP BY coalesce(site, '')
)
SELECT
  site, page_count, article_count, card_count, first_captured_at, last_captured_at, timed_share,
  coalesce(reading_count, 0) AS reading_count,
  coalesce(exact_reading_count, 0) AS exact_reading_count,
  coalesce(rounded_reading_count, 0) AS rounded_reading_count,
  coalesce(capped_reading_count, 0) AS capped_reading_count
FROM per_site
LEFT JOIN readings USING (site)
ORDER BY page_count DESC, site
