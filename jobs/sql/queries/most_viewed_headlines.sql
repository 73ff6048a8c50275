-- Which headlines have the largest view counts ever, by their latest reading on one site?
SELECT h.title, h.outlet, r.site, r.reading.count_low AS views_at_least, r.reading.count_high AS views_at_most,
  r.observed_at
FROM (
  SELECT counter_id, headline_id, site, max(last_observed_at) AS observed_at,
    max_by(
      struct(count_low, count_high),
      struct(last_observed_at, count_low, coalesce(count_high, 9223372036854775807))) AS reading
  FROM counter_readings
  WHERE metric = 'view'
  GROUP BY counter_id, headline_id, site
) AS r
JOIN headlines AS h USING (headline_id)
ORDER BY r.reading.count_low DESC, h.title, r.site
LIMIT 10
