-- Which counters grew fastest between their first and last timed reading, within which bounds?
WITH series AS (
  -- page and card may show one counter from different caches: each is a series of its own
  SELECT
    counter_id, headline_id, site, origin,
    min_by(struct(first_observed_at AS at, count_low, count_high), struct(first_observed_at, count_low)) AS first,
    max_by(struct(last_observed_at AS at, count_low, count_high), struct(last_observed_at, count_low)) AS last
  FROM counter_readings
  WHERE metric = 'view' AND first_observed_at IS NOT NULL
  GROUP BY counter_id, headline_id, site, origin
),
rates AS (
  SELECT *, timestampdiff(SECOND, first.at, last.at) / 3600D AS hours
  FROM series
  -- under half an hour, rounding and caches say more than readers
  WHERE last.at >= first.at + INTERVAL '30' MINUTE AND first.count_high IS NOT NULL
),
best AS (
  SELECT counter_id, headline_id, site, max_by(struct(hours, first, last), struct(hours, origin)) AS span
  FROM rates
  GROUP BY counter_id, headline_id, site
)
SELECT
  h.title, h.outlet, b.site,
  round(greatest(span.last.count_low - span.first.count_high, 0) / span.hours, 1) AS views_per_hour_low,
  round((span.last.count_high - span.first.count_low) / span.hours, 1) AS views_per_hour_high,
  greatest(span.last.count_low - span.first.count_high, 0) AS gained_low,
  span.last.count_high - span.first.count_low AS gained_high,
  round(span.hours, 1) AS hours,
  span.last.count_low AS views_low,
  span.last.count_high AS views_high,
  span.last.at AS observed_at
FROM best AS b
JOIN headlines AS h ON h.headline_id = b.headline_id
ORDER BY views_per_hour_low DESC, h.title, b.site, b.counter_id
