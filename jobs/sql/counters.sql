-- What is known of each counter: its readings, how it grew, and how fast it grows now?
-- All bounds come from the printed forms; gains are never taken over a restart.
CREATE TEMPORARY VIEW histories AS
WITH owners AS (
  SELECT
    counter_id, site, metric,
    -- several titles at one URL share its counter: the one read most often owns it
    max_by(headline_id, struct(headline_reading_count, headline_id)) AS headline_id,
    count(*) AS headline_count
  FROM (
    SELECT counter_id, site, metric, headline_id, sum(reading_count) AS headline_reading_count
    -- all rows of a counter meet once, for these sums, those of its segments and the join of the two
    FROM (SELECT /*+ REPARTITION(counter_id) */ * FROM counter_readings)
    GROUP BY ALL
  )
  GROUP BY ALL
),
grown AS (
  SELECT
    counter_id,
    CAST(count(*) AS INT) AS segment_count,
    sum(reading_count) AS reading_count,
    sum(untimed_count) AS untimed_count,
    sum(stale_count) AS stale_count,
    sum(jump_count) AS jump_count,
    min_by(
      struct(first_observed_at AS at, first_count_low AS low, first_count_high AS high), segment) AS first,
    max_by(
      struct(
        last_observed_at AS at, last_count_low AS low, last_count_high AS high,
        base_observed_at AS base_at, base_count_low AS base_low, base_count_high AS base_high),
      segment) AS last,
    max_by(
      struct(largest_count_low AS low, largest_count_high AS high),
      struct(largest_count_low, coalesce(largest_count_high, 9223372036854775807))) AS largest,
    -- an unbounded first count leaves no gain that is certain
    sum(greatest(0, last_count_low - coalesce(first_count_high, last_count_low))) AS gained_low,
    CASE WHEN count(last_count_high) = count(*) THEN sum(last_count_high - first_count_low) END AS gained_high
  FROM (SELECT /*+ REPARTITION(counter_id) */ * FROM counter_segments)
  GROUP BY counter_id
),
known AS (
  SELECT
    o.*, g.* EXCEPT (counter_id),
    outlet_key, published_not_before, published_not_after,
    (unix_micros(last.at) - unix_micros(last.base_at)) / 3.6e9 AS hours,
    greatest(0, last.low - coalesce(last.base_high, last.low)) AS rate_gained_low,
    last.high - last.base_low AS rate_gained_high,
    CASE
      WHEN published_not_before IS NULL OR last.at IS NULL THEN 'undated'
      WHEN unix_micros(last.at) - unix_micros(published_not_before) < 6 * 3.6e9 THEN 'under 6 hours'
      WHEN unix_micros(last.at) - unix_micros(published_not_before) < 24 * 3.6e9 THEN '6 to 24 hours'
      WHEN unix_micros(last.at) - unix_micros(published_not_before) < 72 * 3.6e9 THEN '1 to 3 days'
      WHEN unix_micros(last.at) - unix_micros(published_not_before) < 168 * 3.6e9 THEN '3 to 7 days'
      ELSE 'over 7 days'
    END AS age_class,
    coalesce(last.low, largest.low) AS count_low,
    CASE WHEN last.at IS NULL THEN largest.high ELSE last.high END AS count_high
  FROM owners AS o
  JOIN grown AS g USING (counter_id)
  JOIN headlines AS h USING (headline_id)
)
SELECT
  *,
  ln(1 + (count_low + coalesce(count_high, count_low)) / 2) AS log_count,
  -- the middle of what the counts stand for; rounding cancels out where both are rounded alike
  CASE
    WHEN last.high IS NOT NULL THEN greatest(0, (last.low + last.high) / 2 - (last.base_low + last.base_high) / 2)
    -- after 10万+ the gain is at least this
    WHEN last.base_high IS NOT NULL THEN greatest(0, last.low - (last.base_low + last.base_high) / 2)
  END AS gained
FROM known;

-- Gamma prior of the rates of a site's counters of one age, by the method of moments for rates over
-- unequal times (Marshall 1991): m is the mean rate, v the variance between counters beyond Poisson's.
CREATE TEMPORARY VIEW priors AS
SELECT
  site, metric, age_class, rated_count, rate_mean,
  CASE WHEN rate_variance > 0 THEN rate_mean * rate_mean / rate_variance END AS a,
  CASE WHEN rate_variance > 0 THEN rate_mean / rate_variance END AS b
FROM (
  SELECT
    site, metric, age_class,
    count(*) AS rated_count,
    sum(gained) / sum(hours) AS rate_mean,
    try_divide(
      sum(gained * gained / hours) - sum(gained) * sum(gained) / sum(hours) - (count(*) - 1) * sum(gained) / sum(hours),
      sum(hours) - sum(hours * hours) / sum(hours)) AS rate_variance
  FROM histories
  WHERE gained IS NOT NULL AND hours > 0
  GROUP BY GROUPING SETS ((site, metric, age_class), (site, metric))
);

-- What is expected of a counter. Made for itself, as Spark then knows that it is small and takes it to the counters.
CREATE TEMPORARY VIEW expected AS
WITH expectations AS (
  SELECT
    site, metric, age_class, outlet_key,
    sum(log_count) AS log_count_sum, count(*) AS counter_count
  FROM histories
  GROUP BY site, metric, age_class, outlet_key
)
-- outlets with few counters are drawn towards their site's mean, by the weight of 5
SELECT
  site, metric, age_class, outlet_key,
  (log_count_sum + 5 * site_log_count_sum / site_counter_count) / (counter_count + 5) AS expected_log_count,
  site_log_count_sum / site_counter_count AS site_expected_log_count
FROM expectations
JOIN (
  SELECT site, metric, age_class, sum(log_count_sum) AS site_log_count_sum, sum(counter_count) AS site_counter_count
  FROM expectations
  GROUP BY site, metric, age_class
) USING (site, metric, age_class);

SELECT
  counter_id, h.headline_id, h.site, h.metric, h.outlet_key,
  segment_count, reading_count, untimed_count, stale_count, jump_count,
  first.at AS first_observed_at, first.low AS first_count_low, first.high AS first_count_high,
  last.at AS last_observed_at, h.count_low AS last_count_low, h.count_high AS last_count_high,
  largest.low AS largest_count_low, largest.high AS largest_count_high,
  CASE WHEN last.at > first.at THEN gained_low END AS gained_low,
  CASE WHEN last.at > first.at THEN gained_high END AS gained_high,
  last.base_at AS rate_since,
  round(rate_gained_low / hours, 4) AS per_hour_low,
  round(rate_gained_high / hours, 4) AS per_hour_high,
  round(
    CASE
      WHEN gained IS NULL OR hours IS NULL THEN NULL
      -- too few counters for a prior
      WHEN coalesce(p.rated_count, 0) < 20 AND coalesce(s.rated_count, 0) < 5 THEN gained / hours
      WHEN p.rated_count >= 20 THEN coalesce((gained + p.a) / (hours + p.b), p.rate_mean)
      ELSE coalesce((gained + s.a) / (hours + s.b), s.rate_mean)
    END, 4) AS per_hour_shrunk,
  h.age_class,
  published_not_before, published_not_after,
  round(log_count - expected_log_count, 6) AS overperformance,
  round(log_count - site_expected_log_count, 6) AS site_overperformance,
  array_compact(array(
    CASE WHEN segment_count > 1 THEN 'restarted' END,
    CASE WHEN jump_count > 0 THEN 'jumped' END,
    CASE WHEN stale_count > 0 THEN 'stale readings' END,
    CASE WHEN h.count_high IS NULL THEN 'capped' WHEN h.count_high > h.count_low THEN 'rounded' END,
    CASE WHEN untimed_count > 0 THEN 'untimed readings' END,
    CASE WHEN last.at > :as_of THEN 'read after now' END,
    CASE WHEN headline_count > 1 THEN 'several headlines' END)) AS flags
FROM histories AS h
JOIN expected AS e
  ON e.site = h.site AND e.metric = h.metric AND e.age_class = h.age_class AND e.outlet_key = h.outlet_key
LEFT JOIN priors AS p ON p.site = h.site AND p.metric = h.metric AND p.age_class = h.age_class
LEFT JOIN priors AS s ON s.site = h.site AND s.metric = h.metric AND s.age_class IS NULL
