-- Which view counters gained most an hour since about a day before, within which bounds?
SELECT
  title, outlet, site, views_per_hour AS views_per_hour_estimate, views_per_hour_low, views_per_hour_high, gained_low, gained_high, hours,
  views_low, views_high, observed_at, age_class, flags, counter_id
FROM hot_now
ORDER BY views_per_hour DESC, title, site, counter_id
