-- One row per view counter read twice, the last time within 24 hours of now: what it gained since about a day before, and how fast
SELECT
  c.counter_id, c.headline_id, h.title, h.outlet, c.site,
  c.per_hour_shrunk AS views_per_hour,
  c.per_hour_low AS views_per_hour_low,
  c.per_hour_high AS views_per_hour_high,
  CAST(round(c.per_hour_low * timestampdiff(SECOND, c.rate_since, c.last_observed_at) / 3600) AS BIGINT) AS gained_low,
  CAST(round(c.per_hour_high * timestampdiff(SECOND, c.rate_since, c.last_observed_at) / 3600) AS BIGINT) AS gained_high,
  round(timestampdiff(SECOND, c.rate_since, c.last_observed_at) / 3600, 1) AS hours,
  c.last_count_low AS views_low,
  c.last_count_high AS views_high,
  c.rate_since,
  c.last_observed_at AS observed_at,
  c.age_class,
  c.flags
FROM counters AS c
JOIN headlines AS h ON h.headline_id = c.headline_id
CROSS JOIN (SELECT max_by(as_of, started_at) AS now FROM runs WHERE step = 'commit') AS r
WHERE c.metric = 'view' AND c.per_hour_shrunk IS NOT NULL AND c.last_observed_at > r.now - INTERVAL 24 HOURS
