-- Which single counts can I not trust: largest ones that are capped, started again, jumped, or come from a cache?
SELECT site, title, outlet, last_count_low AS views_at_least, last_count_high AS views_at_most, array_join(flags, ', ') AS why
FROM counters
JOIN headlines USING (headline_id)
WHERE metric = 'view' AND arrays_overlap(flags, array('capped', 'restarted', 'jumped', 'stale readings', 'read after now', 'several headlines'))
ORDER BY last_count_low DESC, title, site, counter_id
LIMIT 15
