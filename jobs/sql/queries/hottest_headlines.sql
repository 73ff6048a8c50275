-- Which headlines are hottest now, by views gained per hour on one site over the last day?
SELECT title, outlet, site, views_per_hour, views_per_hour_low AS at_least, views_per_hour_high AS at_most,
  views_low AS views, rate_since, observed_at
FROM hot_now
ORDER BY views_per_hour DESC, title, site, counter_id
LIMIT 10
