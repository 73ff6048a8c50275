-- When were pages captured, by day (Asia/Shanghai) and site?
SELECT
  date_format(from_utc_timestamp(captured_at, 'Asia/Shanghai'), 'yyyy-MM-dd') AS day,
  coalesce(site, '') AS site,
  count(*) AS page_count
FROM pages
WHERE captured_at IS NOT NULL
GROUP BY 1, 2
ORDER BY day DESC, page_count DESC, site
