-- One headline on several sites: how differently do their own counters stand?
SELECT max(title) AS title, count(DISTINCT site) AS sites,
  array_join(sort_array(collect_set(concat(site, ' ', views))), '; ') AS views_at_least_by_site
FROM (
  SELECT title_key, site, max(title) AS title, max(view_count_low) AS views
  FROM recommendations
  WHERE site IS NOT NULL AND view_count_low IS NOT NULL AND char_length(title_key) >= 10
  GROUP BY title_key, site
)
GROUP BY title_key
HAVING sites >= 3
ORDER BY sites DESC, title
LIMIT 10
