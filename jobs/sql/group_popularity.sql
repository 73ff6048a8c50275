-- What does each group of headlines supply to a site, how often is it shown there, and how much is it read?
-- The groups are the view "members": group_key, group_name, headline_id, each pair once. Counters of
-- different sites are never added: every site is for itself.
CREATE TEMPORARY VIEW group_members AS
SELECT DISTINCT group_key, headline_id FROM members WHERE group_key IS NOT NULL;

CREATE TEMPORARY VIEW group_values AS
SELECT
  site, group_key, cluster, outlet_key, counter_id,
  last_count_low AS low,
  last_count_high AS high,
  -- the bounds that count as present: those of counters seen within a day of now
  CASE WHEN last_observed_at > :as_of - INTERVAL 24 HOURS THEN per_hour_low END AS per_hour_low,
  CASE WHEN last_observed_at > :as_of - INTERVAL 24 HOURS THEN per_hour_high END AS per_hour_high,
  per_hour_low IS NOT NULL AS has_rate,
  overperformance,
  row_number() OVER (PARTITION BY site, group_key ORDER BY last_count_low DESC, counter_id) AS place,
  -- hashes: the first 2,000 are a sample
  row_number() OVER (PARTITION BY site, group_key ORDER BY cluster, counter_id) AS sample
FROM (
  -- counters of one story rise and fall together
  SELECT c.*, xxhash64(coalesce(story_id, c.headline_id)) AS cluster
  FROM counters AS c
  LEFT JOIN story_headlines AS s ON s.headline_id = c.headline_id
  WHERE metric = 'view'
)
JOIN group_members USING (headline_id);

CREATE TEMPORARY VIEW group_outlets AS
SELECT site, group_key, outlet_key, count(*) AS n, avg(overperformance) AS mean, sum(overperformance * overperformance) AS squares
FROM group_values
GROUP BY site, group_key, outlet_key;

WITH supply AS (
  SELECT
    d.site, group_key,
    count(DISTINCT headline_id) AS headline_count,
    count(DISTINCT CASE WHEN article_page_count > 0 THEN headline_id END) AS article_count,
    sum(sighting_count) AS sighting_count,
    sum(card_count) AS card_count,
    -- of the pages that could have shown the headline on the days on which it was seen
    sum(CASE WHEN card_page_count > 0 THEN card_page_count END) AS card_page_count,
    sum(CASE WHEN card_page_count > 0 THEN eligible_page_count END) AS eligible_page_count
  FROM headline_days AS d
  JOIN group_members USING (headline_id)
  JOIN site_days AS s ON s.site = d.site AND s.seen_on = d.seen_on
  GROUP BY d.site, group_key
),
attention AS (
  SELECT
    site, group_key,
    count(*) AS counter_count,
    count_if(has_rate) AS rated_count,
    sum(low) AS view_count_low_sum,
    -- one unbounded count leaves the sum unbounded
    CASE WHEN count(*) = count(high) THEN sum(high) END AS view_count_high_sum,
    percentile(low, array(0.5, 0.9)) AS low_quantiles,
    percentile(coalesce(double(high), double('infinity')), array(0.5, 0.9)) AS high_quantiles,
    try_divide(max(low), sum(low)) AS top1_share,
    try_divide(sum(CASE WHEN place <= 10 THEN low END), sum(low)) AS top10_share,
    try_divide(pow(sum(double(low)), 2), sum(double(low) * low)) AS effective_count,
    CASE WHEN count(*) = count(high) AND count(*) >= 30
      THEN (count(*) + 1 - 2 * try_divide(sum(double(place) * low), sum(double(low)))) / count(*)
    END AS gini,
    median_interval(
      collect_list(CASE WHEN sample <= 2000 THEN struct(cluster, double(low), coalesce(double(high), double('infinity'))) END))
      AS median_interval,
    sum(per_hour_low) AS per_hour_low_sum,
    CASE WHEN count(per_hour_low) = count(per_hour_high) THEN sum(per_hour_high) END AS per_hour_high_sum,
    count(per_hour_low) AS present_count
  FROM group_values
  GROUP BY site, group_key
),

-- The mean over counters, no outlet with more than a fifth of the weight, drawn towards 0 by as much as
-- chance explains of the differences between groups (one-way random effects, by moments).
performance AS (
  SELECT
    site, group_key,
    sum(n) AS n,
    sum(squares) AS squares,
    sum(n * mean) / sum(n) AS mean,
    capped_mean(array_sort(collect_list(struct(double(n), mean, outlet_key))), 0.2D) AS capped_mean
  FROM group_outlets
  GROUP BY site, group_key
),
variances AS (
  SELECT
    site,
    try_divide(sum(squares) - sum(n * mean * mean), sum(n) - count(*)) AS within,
    greatest(0, try_divide(
      sum(n * mean * mean) - count(*) * try_divide(sum(squares) - sum(n * mean * mean), sum(n) - count(*)),
      double(sum(n)))) AS between
  FROM performance
  GROUP BY site
),
view_totals AS (
  SELECT site, sum(last_count_low) AS site_view_count_low_sum FROM counters WHERE metric = 'view' GROUP BY site
),
totals AS (
  SELECT site, count(DISTINCT headline_id) AS site_headline_count, sum(card_count) AS site_card_count
  FROM headline_days
  GROUP BY site
),
names AS (
  SELECT group_key, mode(group_name, TRUE) AS group_name FROM members GROUP BY group_key
)
SELECT
  s.site, s.group_key, group_name,
  headline_count, article_count, sighting_count, card_count, card_page_count, eligible_page_count,
  round(try_divide(card_page_count, eligible_page_count), 6) AS exposure_share,
  round(try_divide(headline_count, site_headline_count), 6) AS supply_share,
  round(try_divide(card_count, site_card_count), 6) AS card_share,
  coalesce(counter_count, 0) AS counter_count,
  view_count_low_sum, view_count_high_sum,
  round(low_quantiles[0], 1) AS view_count_low_median,
  CASE WHEN high_quantiles[0] < double('infinity') THEN round(high_quantiles[0], 1) END AS view_count_high_median,
  round(median_interval[0], 1) AS median_interval_low,
  CASE WHEN median_interval[1] < double('infinity') THEN round(median_interval[1], 1) END AS median_interval_high,
  round(low_quantiles[1], 1) AS view_count_low_p90,
  CASE WHEN high_quantiles[1] < double('infinity') THEN round(high_quantiles[1], 1) END AS view_count_high_p90,
  round(top1_share, 6) AS top1_share,
  round(top10_share, 6) AS top10_share,
  round(effective_count, 2) AS effective_count,
  round(gini, 6) AS gini,
  round(try_divide(view_count_low_sum, site_view_count_low_sum), 6) AS view_share,
  round(card_share - supply_share, 6) AS exposure_gap,
  round(view_share - supply_share, 6) AS attention_gap,
  round(try_divide(view_count_low_sum, sighting_count), 4) AS views_per_sighting,
  round(try_divide(rated_count, counter_count), 6) AS rated_share,
  coalesce(present_count, 0) AS present_count,
  round(per_hour_low_sum, 2) AS per_hour_low_sum,
  round(per_hour_high_sum, 2) AS per_hour_high_sum,
  round(capped_mean * coalesce(try_divide(between, between + within / n), 0), 6) AS overperformance
FROM supply AS s
JOIN names USING (group_key)
LEFT JOIN attention AS a ON a.site = s.site AND a.group_key = s.group_key
LEFT JOIN performance AS p ON p.site = s.site AND p.group_key = s.group_key
LEFT JOIN variances AS v ON v.site = s.site
LEFT JOIN totals AS t ON t.site = s.site
LEFT JOIN view_totals AS w ON w.site = s.site
