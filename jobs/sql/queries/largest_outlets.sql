-- Which outlets are read most, each site counting for itself?
SELECT site, outlet, headline_count, sighting_count, view_count_low_sum AS views_at_least,
  view_count_low_median AS median_views, view_share
FROM outlet_popularity
WHERE outlet IS NOT NULL AND view_count_low_sum IS NOT NULL
ORDER BY view_count_low_sum DESC, site, outlet
LIMIT 10
