-- What of each topic is supplied to a site, what does the site show, and what is read there?
-- A headline counts for its main category and its emergent topic, with its latest reading on the
-- site: untimed readings before timed ones, and of several at one time the largest.
WITH sightings AS (
  SELECT
    site,
    headline_id,
    count(DISTINCT article_id) AS article_count,
    count(*) - count(article_id) AS card_count
  FROM (
    SELECT coalesce(site, '') AS site, title_key, outlet_key, article_id FROM articles
    UNION ALL
    SELECT coalesce(site, '') AS site, title_key, outlet_key, NULL AS article_id FROM recommendations
  )
  JOIN headline_keys USING (title_key, outlet_key)
  GROUP BY site, headline_id
),
readings AS (
  SELECT
    site,
    headline_id,
    max_by(
      struct(count_low, count_high),
      struct(observed_at, count_low, coalesce(count_high, 9223372036854775807))) AS reading
  FROM view_observations
  JOIN headline_keys USING (title_key, outlet_key)
  WHERE metric = 'view' AND site IS NOT NULL
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
  FROM sightings
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
