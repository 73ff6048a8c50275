-- What of each topic is supplied to a site, what does the site show, and what is read there?
-- A headline counts for its main category and its emergent topic, with its latest reading on the
-- site: untimed readings before timed ones, and of several at one time the largest.
WITH seen AS (
  SELECT
    s.site,
    headline_id,
    count(DISTINCT nullif(article_id, '')) AS article_count,
    coalesce(sum(s.sighting_count) FILTER (WHERE article_id = ''), 0) AS card_count
  FROM sightings AS s
  JOIN headline_keys AS k
    ON k.site = s.site AND k.title_key = s.title_key AND k.outlet_key = s.outlet_key AND k.url_key = s.url_key
      AND k.seen_on IN ('', s.seen_on)
  GROUP BY s.site, headline_id
),
readings AS (
  SELECT
    site,
    headline_id,
    max_by(
      struct(count_low, count_high),
      struct(last_observed_at, count_low, coalesce(count_high, 9223372036854775807))) AS reading
  FROM counter_readings
  WHERE metric = 'view'
  GROUP BY site, headline_id
),
per_topic AS (
  SELECT
    site, topic_id, kind, label,
    count_if(is_main) AS headline_count,
    CASE WHEN kind = 'category' AND label <> 'other' THEN round(sum(probability), 2) END AS headline_count_adjusted,
    coalesce(sum(article_count) FILTER (WHERE is_main), 0) AS article_count,
    coalesce(sum(card_count) FILTER (WHERE is_main), 0) AS card_count,
    count(reading) FILTER (WHERE is_main) AS counter_count,
    sum(reading.count_low) FILTER (WHERE is_main) AS view_count_low_sum,
    -- one unbounded count leaves the sum unbounded
    CASE WHEN count(reading) FILTER (WHERE is_main) = count(reading.count_high) FILTER (WHERE is_main)
      THEN sum(reading.count_high) FILTER (WHERE is_main) END AS view_count_high_sum,
    round(percentile(reading.count_low, 0.5) FILTER (WHERE is_main), 1) AS view_count_low_median,
    round(percentile(reading.count_low, 0.9) FILTER (WHERE is_main), 1) AS view_count_low_p90
  FROM seen
  JOIN headline_topics USING (headline_id)
  LEFT JOIN readings USING (site, headline_id)
  GROUP BY site, topic_id, kind, label
),
shares AS (
  SELECT
    *,
    round(try_divide(headline_count, sum(headline_count) OVER (PARTITION BY site, kind)), 6) AS supply_share,
    round(try_divide(card_count, sum(card_count) OVER (PARTITION BY site, kind)), 6) AS exposure_share,
    round(try_divide(view_count_low_sum, sum(view_count_low_sum) OVER (PARTITION BY site, kind)), 6) AS attention_share
  FROM per_topic
)
SELECT
  *,
  round(exposure_share - supply_share, 6) AS exposure_gap,
  round(attention_share - supply_share, 6) AS attention_gap
FROM shares
