-- Which headlines have the largest counts, by the latest reading on each site?
SELECT
  h.title, h.outlet, c.site, c.last_count_low AS views_low, c.last_count_high AS views_high, c.last_observed_at AS observed_at,
  h.first_seen_at, h.sighting_count, c.flags, c.counter_id
FROM counters AS c
JOIN headlines AS h ON h.headline_id = c.headline_id
WHERE c.metric = 'view'
ORDER BY views_low DESC, h.title, c.site, c.counter_id
