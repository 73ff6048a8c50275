-- Which headlines have the largest view counts ever, whenever they were read?
SELECT h.title, h.outlet, c.site, c.last_count_low AS views_at_least, c.last_count_high AS views_at_most,
  c.per_hour_shrunk AS views_per_hour, c.last_observed_at
FROM counters AS c
JOIN headlines AS h USING (headline_id)
WHERE c.metric = 'view'
ORDER BY c.last_count_low DESC, h.title, c.site
LIMIT 10
