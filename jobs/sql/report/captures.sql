-- When were pages captured, by day (Asia/Shanghai) and site, of sites beyond the largest nine together?
WITH captured AS (
  SELECT date_format(from_utc_timestamp(captured_at, 'Asia/Shanghai'), 'yyyy-MM-dd') AS day, coalesce(site, '') AS site
  FROM pages
  WHERE captured_at IS NOT NULL
),
largest AS (
  SELECT site
  FROM (SELECT site, count(*) AS page_count FROM captured GROUP BY site)
  ORDER BY page_count DESC, site
  LIMIT 9
)
SELECT c.day, l.site, count(*) AS page_count
FROM captured AS c
LEFT JOIN largest AS l ON l.site = c.site
GROUP BY c.day, l.site
ORDER BY c.day DESC, page_count DESC, l.site
