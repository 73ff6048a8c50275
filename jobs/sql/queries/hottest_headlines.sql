-- Which headlines are hottest now, by views gained per hour on one site over the last day?
SELECT h.title, h.outlet, c.site, c.per_hour_shrunk AS views_per_hour, c.per_hour_low AS at_least,
  c.per_hour_high AS at_most, c.last_count_low AS views, c.rate_since, c.last_observed_at
FROM counters AS c
JOIN headlines AS h USING (headline_id)
CROSS JOIN (SELECT max(last_observed_at) AS now FROM counters)
WHERE c.metric = 'view' AND c.per_hour_shrunk IS NOT NULL AND c.last_observed_at > now - INTERVAL 24 HOURS
ORDER BY c.per_hour_shrunk DESC, h.title, c.site
LIMIT 10
