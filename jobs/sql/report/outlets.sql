-- What does each outlet supply to a site, how often is it shown there, and how much is it read?
SELECT
  outlet,
  site,
  headline_count,
  sighting_count,
  counter_count,
  view_count_low_sum AS views_low,
  view_count_high_sum AS views_high,
  supply_share,
  card_share AS exposure_share,
  view_share AS attention_share,
  newly_seen_counts,
  days
FROM outlet_popularity
LEFT JOIN trend_lines ON group_kind = 'outlet' AND group_key = outlet_key
WHERE outlet IS NOT NULL AND site <> ''
ORDER BY views_low DESC NULLS LAST, site, outlet
