-- One row per site with view counters: which part of them not to trust, and why
WITH readings AS (
  SELECT
    site,
    count(*) AS reading_count,
    count_if(count_high > count_low) / count(*) AS rounded_share,
    count_if(count_high IS NULL) / count(*) AS capped_share,
    count_if(observed_at IS NULL) / count(*) AS untimed_share
  FROM view_observations
  WHERE metric = 'view' AND site IS NOT NULL
  GROUP BY site
),
per_counter AS (
  SELECT
    site,
    count_if(reading_count = 1) / count(*) AS read_once_share,
    count_if(per_hour_low IS NULL) / count(*) AS no_rate_share,
    count_if(age_class = 'undated') / count(*) AS undated_share
  FROM counters
  WHERE metric = 'view'
  GROUP BY site
)
SELECT
  q.site, r.reading_count, q.counter_count,
  round(r.rounded_share, 4) AS rounded_share,
  round(r.capped_share, 4) AS capped_share,
  round(r.untimed_share, 4) AS untimed_share,
  round(c.read_once_share, 4) AS read_once_share,
  round(c.no_rate_share, 4) AS no_rate_share,
  round(c.undated_share, 4) AS undated_share,
  q.jumped_share, q.restarted_share, q.stale_share, q.young_floor, q.last_digit_chi_square, q.card_discrepancy, q.night_growth,
  q.label IS NOT NULL AS is_suspicious,
  q.reasons
FROM counter_quality AS q
JOIN readings AS r ON r.site = q.site
JOIN per_counter AS c ON c.site = q.site
