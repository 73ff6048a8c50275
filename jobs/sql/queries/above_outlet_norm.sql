-- Which headlines beat their outlet's norm: read how many times as much as others of it, of that age, on that site?
SELECT site, title, outlet, last_count_low AS views_at_least, age_class, round(exp(overperformance), 1) AS times_the_norm,
  round(exp(site_overperformance), 1) AS times_the_norm_of_the_site
FROM counters
JOIN headlines USING (headline_id)
WHERE metric = 'view' AND outlet IS NOT NULL
ORDER BY overperformance DESC NULLS LAST, site, title, counter_id
LIMIT 10
