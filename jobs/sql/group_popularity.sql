-- What does each group of headlines supply to a site, how often is it shown there, and how much is it read?
-- The groups are the views "members" (group_key, group_name, headline_id) and "group_members" (each pair of key and
-- headline once); "attention" is what GroupAttentions says of their counters (group_counters.sql). The views
-- "site_headlines" and "site_counters" are the same for groups of all kinds. Counters of different sites are never
-- added: every site is for itself.
WITH supply AS (
  SELECT
    site, group_key,
    count(*) AS headline_count,
    count_if(has_article) AS article_count,
    sum(sighting_count) AS sighting_count,
    sum(card_count) AS card_count,
    sum(card_page_count) AS card_page_count,
    sum(eligible_page_count) AS eligible_page_count
  FROM site_headlines
  JOIN group_members USING (headline_id)
  GROUP BY site, group_key
),
-- Overperformance is the mean over counters, no outlet with more than a fifth of the weight, drawn towards 0 by as much
-- as chance explains of the differences between groups (one-way random effects, by moments).
variances AS (
  SELECT
    site,
    try_divide(squares - explained, n - group_count) AS within,
    greatest(0, try_divide(explained - group_count * try_divide(squares - explained, n - group_count), n)) AS between
  FROM (
    SELECT
      site,
      count(*) AS group_count,
      double(sum(counter_count)) AS n,
      -- decimals: their sum is the same in any order
      double(sum(CAST(overperformance_square_sum AS DECIMAL(38, 12)))) AS squares,
      double(sum(CAST(counter_count * overperformance_mean * overperformance_mean AS DECIMAL(38, 12)))) AS explained
    FROM attention
    GROUP BY site
  )
),
view_totals AS (
  SELECT site, sum(low) AS site_view_count_low_sum FROM site_counters GROUP BY site
),
totals AS (
  SELECT site, count(*) AS site_headline_count, sum(card_count) AS site_card_count
  FROM site_headlines
  GROUP BY site
),
names AS (
  SELECT group_key, min_by(group_name, struct(group_name IS NULL, -name_count, group_name)) AS group_name
  FROM (SELECT group_key, group_name, count(*) AS name_count FROM members GROUP BY group_key, group_name)
  GROUP BY group_key
)
SELECT
  s.site, s.group_key, group_name,
  headline_count, article_count, sighting_count, card_count, card_page_count, eligible_page_count,
  round(try_divide(card_page_count, eligible_page_count), 6) AS exposure_share,
  round(try_divide(headline_count, site_headline_count), 6) AS supply_share,
  round(try_divide(card_count, site_card_count), 6) AS card_share,
  coalesce(counter_count, 0) AS counter_count,
  view_count_low_sum, view_count_high_sum,
  round(view_count_low_median, 1) AS view_count_low_median,
  round(view_count_high_median, 1) AS view_count_high_median,
  round(median_interval_low, 1) AS median_interval_low,
  round(median_interval_high, 1) AS median_interval_high,
  round(view_count_low_p90, 1) AS view_count_low_p90,
  round(view_count_high_p90, 1) AS view_count_high_p90,
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
  round(capped_overperformance * coalesce(try_divide(between, between + within / counter_count), 0), 6) AS overperformance
FROM supply AS s
JOIN names USING (group_key)
LEFT JOIN attention AS a ON a.site = s.site AND a.group_key = s.group_key
LEFT JOIN variances AS v ON v.site = s.site
LEFT JOIN totals AS t ON t.site = s.site
LEFT JOIN view_totals AS w ON w.site = s.site
