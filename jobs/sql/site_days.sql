-- How many pages of each site were captured on each day, and how many of them offered cards?
SELECT
  coalesce(site, '') AS site,
  coalesce(date_format(from_utc_timestamp(captured_at, 'Asia/Shanghai'), 'yyyy-MM-dd'), 'unknown') AS seen_on,
  count(*) AS page_count,
  count_if(card_count > 0) AS eligible_page_count
FROM pages
GROUP BY ALL
