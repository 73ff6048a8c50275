-- What does each outlet supply to a site, how often is it shown there, and how much is it read?
-- A counter is the number that one site keeps for one headline. Its latest reading counts, untimed
-- readings before timed ones, and of several at one time the largest. Counters of different sites
-- are never added: every site is a group of its own, and where the site is not known there is no sum.
WITH supply AS (
  SELECT
    s.site,
    headline_outlet_key AS outlet_key,
    count(DISTINCT headline_id) AS headline_count,
    count(DISTINCT nullif(article_id, '')) AS article_count,
    sum(s.sighting_count) AS sighting_count
  FROM sightings AS s
  JOIN headline_keys AS k
    ON k.site = s.site AND k.title_key = s.title_key AND k.outlet_key = s.outlet_key AND k.url_key = s.url_key
      AND k.seen_on IN ('', s.seen_on)
  GROUP BY s.site, headline_outlet_key
),
latest_readings AS (
  SELECT
    r.site,
    h.outlet_key,
    counter_id,
    max_by(
      struct(count_low, count_high),
      struct(last_observed_at, count_low, coalesce(count_high, 9223372036854775807))) AS reading
  FROM counter_readings AS r
  JOIN headlines AS h USING (headline_id)
  WHERE metric = 'view'
  GROUP BY r.site, h.outlet_key, counter_id
),
attention AS (
  SELECT
    site,
    outlet_key,
    count(*) AS counter_count,
    sum(reading.count_low) AS view_count_low_sum,
    -- one unbounded count leaves the sum unbounded
    CASE WHEN count(*) = count(reading.count_high) THEN sum(reading.count_high) END AS view_count_high_sum,
    round(percentile(reading.count_low, 0.5), 1) AS view_count_low_median,
    round(percentile(coalesce(reading.count_high, double('infinity')), 0.5), 1) AS view_count_high_median,
    round(percentile(reading.count_low, 0.9), 1) AS view_count_low_p90,
    round(percentile(coalesce(reading.count_high, double('infinity')), 0.9), 1) AS view_count_high_p90
  FROM latest_readings
  GROUP BY site, outlet_key
),
site_totals AS (
  SELECT site, sum(view_count_low_sum) AS site_view_count_low_sum FROM attention GROUP BY site
)
SELECT
  site,
  outlet_key,
  outlet_name AS outlet,
  headline_count,
  article_count,
  sighting_count,
  coalesce(counter_count, 0) AS counter_count,
  view_count_low_sum,
  view_count_high_sum,
  view_count_low_median,
  CASE WHEN view_count_high_median < double('infinity') THEN view_count_high_median END AS view_count_high_median,
  view_count_low_p90,
  CASE WHEN view_count_high_p90 < double('infinity') THEN view_count_high_p90 END AS view_count_high_p90,
  round(try_divide(view_count_low_sum, site_view_count_low_sum), 6) AS view_share
FROM supply
LEFT JOIN (
  SELECT canonical_outlet_key AS outlet_key, min(canonical_outlet) AS outlet_name FROM outlets
  GROUP BY canonical_outlet_key
) USING (outlet_key)
LEFT JOIN attention USING (site, outlet_key)
LEFT JOIN site_totals USING (site)
