-- Which counters grew fastest between their first and last timed reading, within which bounds?
SELECT
  title, outlet, site, views_per_hour_low, views_per_hour_high, gained_low, gained_high, hours, views_low, views_high,
  observed_at
FROM hot_now
ORDER BY views_per_hour_low DESC, title, site, counter_id
