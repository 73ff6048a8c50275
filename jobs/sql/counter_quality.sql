-- What is odd about the counters that a site shows? Odd is not false, and no word on who reads: it says what to
-- look at before believing a site's numbers.
-- Each of the two who ask reads a few columns of the counters: less than writing all of them once.
WITH view_counters AS (
  SELECT * FROM counters WHERE metric = 'view'
),
shape AS (
  SELECT
    site,
    count(*) AS counter_count,
    count_if(jump_count > 0) / count(*) AS jumped_share,
    count_if(segment_count > 1) / count(*) AS restarted_share,
    count_if(stale_count > 0) / count(*) AS stale_share,
    -- first readings that are exact, large enough for a last digit of chance
    count_if(is_exact) AS exact_count,
    try_divide(
      10 * (
        pow(count_if(is_exact AND first_count_low % 10 = 0), 2) + pow(count_if(is_exact AND first_count_low % 10 = 1), 2)
        + pow(count_if(is_exact AND first_count_low % 10 = 2), 2) + pow(count_if(is_exact AND first_count_low % 10 = 3), 2)
        + pow(count_if(is_exact AND first_count_low % 10 = 4), 2) + pow(count_if(is_exact AND first_count_low % 10 = 5), 2)
        + pow(count_if(is_exact AND first_count_low % 10 = 6), 2) + pow(count_if(is_exact AND first_count_low % 10 = 7), 2)
        + pow(count_if(is_exact AND first_count_low % 10 = 8), 2) + pow(count_if(is_exact AND first_count_low % 10 = 9), 2)),
      count_if(is_exact)) - count_if(is_exact) AS last_digit_chi_square,
    count_if(is_young) AS young_count,
    min(CASE WHEN is_young THEN first_count_low END) AS young_floor
  FROM (
    SELECT
      *,
      first_count_low = first_count_high AND first_count_low >= 100 AS is_exact,
      published_not_before IS NOT NULL AND first_observed_at < published_not_before + INTERVAL 1 HOUR AS is_young
    FROM view_counters
  )
  GROUP BY site
),
discrepancies AS (
  SELECT
    site,
    count(*) AS compared_count,
    percentile((card_low - page_low) / greatest(1, page_low), 0.5) AS card_discrepancy
  FROM (
    SELECT
      site, counter_id, seen_on,
      max(CASE WHEN origin = 'page' THEN count_low END) AS page_low,
      max(CASE WHEN origin = 'card' THEN count_low END) AS card_low
    FROM counter_readings
    WHERE metric = 'view' AND seen_on <> 'unknown'
    GROUP BY site, counter_id, seen_on
  )
  WHERE page_low IS NOT NULL AND card_low IS NOT NULL
  GROUP BY site
),
-- counters watched over less than 6 hours, by the hour in the middle
hours AS (
  SELECT
    site,
    sum(CASE WHEN is_night THEN gained END) AS night_gained, sum(CASE WHEN is_night THEN hours END) AS night_hours,
    sum(CASE WHEN NOT is_night THEN gained END) AS day_gained, sum(CASE WHEN NOT is_night THEN hours END) AS day_hours,
    count_if(is_night) AS night_count, count_if(NOT is_night) AS day_count
  FROM (
    SELECT
      site,
      (unix_micros(last_observed_at) - unix_micros(rate_since)) / 3.6e9 AS hours,
      per_hour_low * (unix_micros(last_observed_at) - unix_micros(rate_since)) / 3.6e9 AS gained,
      hour(from_utc_timestamp(
        timestamp_micros(div(unix_micros(last_observed_at) + unix_micros(rate_since), 2)), 'Asia/Shanghai')) < 6 AS is_night
    FROM view_counters
    WHERE per_hour_low IS NOT NULL
  )
  WHERE hours BETWEEN 0.25 AND 6
  GROUP BY site
),
measured AS (
  SELECT
    s.*,
    coalesce(compared_count, 0) AS compared_count,
    card_discrepancy,
    CASE WHEN night_count >= 20 AND day_count >= 20
      THEN try_divide(night_gained / night_hours, day_gained / day_hours) END AS night_growth
  FROM shape AS s
  LEFT JOIN discrepancies USING (site)
  LEFT JOIN hours USING (site)
),
reasoned AS (
  SELECT
    *,
    array_compact(array(
      CASE WHEN young_count >= 5 AND young_floor >= 50 THEN 'starts above 0' END,
      -- one in a thousand by chance, with nine degrees of freedom
      CASE WHEN exact_count >= 100 AND last_digit_chi_square > 27.88 THEN 'uneven last digits' END,
      CASE WHEN counter_count >= 20 AND jumped_share > 0.02 THEN 'jumps' END,
      CASE WHEN counter_count >= 20 AND restarted_share > 0.02 THEN 'restarts' END,
      CASE WHEN compared_count >= 20 AND abs(card_discrepancy) > 0.05 THEN 'cards and pages differ' END,
      CASE WHEN night_growth > 1 THEN 'grows by night as by day' END)) AS reasons
  FROM measured
)
SELECT
  site, counter_count,
  young_count, young_floor,
  exact_count,
  round(CASE WHEN exact_count >= 100 THEN last_digit_chi_square END, 2) AS last_digit_chi_square,
  round(jumped_share, 6) AS jumped_share,
  round(restarted_share, 6) AS restarted_share,
  round(stale_share, 6) AS stale_share,
  compared_count,
  round(card_discrepancy, 6) AS card_discrepancy,
  round(night_growth, 4) AS night_growth,
  CASE WHEN size(reasons) > 0 THEN 'suspicious' END AS label,
  reasons
FROM reasoned
