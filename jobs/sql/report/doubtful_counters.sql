-- Which of the largest counts are capped, started again, jumped, come from a cache, or belong to several headlines?
SELECT
  h.title, h.outlet, c.site, c.last_count_low AS views_low, c.last_count_high AS views_high, c.last_observed_at AS observed_at,
  c.reading_count, c.flags, c.counter_id
FROM counters AS c
JOIN headlines AS h ON h.headline_id = c.headline_id
WHERE c.metric = 'view'
  AND arrays_overlap(c.flags, array('capped', 'restarted', 'jumped', 'stale readings', 'read after now', 'several headlines'))
ORDER BY views_low DESC, h.title, c.site, c.counter_id
