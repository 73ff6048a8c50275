-- What do groups ask of each site's view counters?
-- A view that the groups of all kinds share, made once in a run.
SELECT
  site, c.headline_id, outlet_key,
  -- counters of one story rise and fall together; a story is named by its content, as its id depends on earlier runs
  xxhash64(coalesce(first_headline_id, c.headline_id)) AS cluster,
  xxhash64(counter_id) AS tie,
  last_count_low AS low,
  last_count_high AS high,
  per_hour_low IS NOT NULL AS is_rated,
  -- the bounds that count as present: those of counters seen within a day of now
  CASE WHEN last_observed_at > :as_of - INTERVAL 24 HOURS THEN per_hour_low END AS per_hour_low,
  CASE WHEN last_observed_at > :as_of - INTERVAL 24 HOURS THEN per_hour_high END AS per_hour_high,
  overperformance
FROM counters AS c
LEFT JOIN (
  SELECT headline_id, min(headline_id) OVER (PARTITION BY story_id) AS first_headline_id FROM story_headlines
) AS s ON s.headline_id = c.headline_id
WHERE metric = 'view'
