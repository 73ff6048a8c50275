-- What did one outlet publish last, and how often was it read by then?
SELECT published_at, title, view_count_low AS views_at_least, view_count_high AS views_at_most, url
FROM latest_articles
WHERE outlet = '环宇时讯'
ORDER BY published_at DESC NULLS LAST, title
LIMIT 10
