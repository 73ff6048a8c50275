-- What was crawled, and how much of it can be dated and counted?
SELECT
  p.*, a.*, c.*, o.*, h.*, r.*
FROM (
  SELECT
    count(*) AS page_count,
    count(DISTINCT crawl_id) AS crawl_count,
    count(DISTINCT site) AS site_count,
    min(captured_at) AS first_captured_at,
    max(captured_at) AS last_captured_at,
    round(try_divide(count(captured_at), count(*)), 4) AS timed_share,
    round(try_divide(count(site), count(*)), 4) AS known_site_share
  FROM pages
) AS p
CROSS JOIN (
  SELECT
    count(DISTINCT article_id) AS article_count,
    round(try_divide(count(published_at), count(*)), 4) AS dated_share,
    round(try_divide(count(view_count_low), count(*)), 4) AS with_views_share
  FROM articles
) AS a
CROSS JOIN (
  SELECT count(*) AS card_count FROM recommendations
) AS c
CROSS JOIN (
  SELECT
    count(*) AS reading_count,
    round(try_divide(count_if(count_high IS NULL), count(*)), 4) AS capped_share,
    round(try_divide(count_if(count_high > count_low), count(*)), 4) AS rounded_share
  FROM view_observations
) AS o
CROSS JOIN (
  SELECT
    count(*) AS headline_count,
    round(try_divide(count_if(sighting_count = 1), count(*)), 4) AS seen_once_share,
    round(try_divide(count_if(size(article_ids) = 0), count(*)), 4) AS card_only_share
  FROM headlines
) AS h
CROSS JOIN (
  SELECT count(*) AS reject_count FROM rejects
) AS r
