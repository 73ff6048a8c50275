-- At what hour of the day (Asia/Shanghai) are articles published?
SELECT hour(from_utc_timestamp(published_at, 'Asia/Shanghai')) AS hour, count(*) AS articles
FROM latest_articles
WHERE published_precision IN ('second', 'minute', 'hour')
GROUP BY 1
ORDER BY hour
