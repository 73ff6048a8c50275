-- What only looks hot because it is old: large counts that hardly grow?
SELECT site, title, outlet, views_low AS views_at_least, views_per_hour_low, views_per_hour_high, hours
FROM hot_now
WHERE views_per_hour_high IS NOT NULL
ORDER BY views_low / greatest(views_per_hour_high, 0.1) DESC, site, title, counter_id
LIMIT 10
