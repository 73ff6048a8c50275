-- One headline on several sites: how differently do their own counters stand?
SELECT title, outlet, count(*) AS sites, max_by(site, struct(views, site)) AS most_on, max(views) AS most_at_least,
  min_by(site, struct(views, site)) AS least_on, min(views) AS least_at_least, round(try_divide(max(views), min(views)), 1) AS times
FROM (
  SELECT headline_id, site, max(last_count_low) AS views FROM counters WHERE metric = 'view' GROUP BY headline_id, site
)
JOIN headlines USING (headline_id)
GROUP BY headline_id, title, outlet
HAVING sites >= 2
ORDER BY sites DESC, most_at_least DESC, title
LIMIT 10
