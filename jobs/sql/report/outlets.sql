-- What does each outlet supply to a site, how often is it shown there, and how much is it read?
SELECT
  outlet,
  site,
  headline_count,
  sighting_count,
  view_count_low_sum AS views_low,
  view_count_high_sum AS views_high,
  round(try_divide(headline_count, sum(headline_count) OVER (PARTITION BY site)), 6) AS supply_share,
  round(try_divide(sighting_count, sum(sighting_count) OVER (PARTITION BY site)), 6) AS exposure_share,
  view_share AS attention_share
FROM outlet_popularity
WHERE outlet IS NOT NULL AND site <> ''
ORDER BY views_low DESC NULLS LAST, site, outlet
