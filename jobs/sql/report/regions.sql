-- Which provinces and countries are written about, pushed and read?
SELECT region, region_kind, site_count, headline_count, in_title_count, supply_share, card_share AS exposure_share, view_share AS attention_share,
  round(view_share - supply_share, 6) AS attention_gap
FROM region_scorecard
ORDER BY greatest(supply_share, view_share) DESC, headline_count DESC, region_kind, region
