-- Which numbers can I not trust: how many counts of each site are rounded, capped or not timed?
SELECT coalesce(site, '(not known)') AS site, metric, count(*) AS readings,
  round(count_if(count_high > count_low) / count(*), 3) AS rounded_share,
  round(count_if(count_high IS NULL) / count(*), 3) AS capped_share,
  round(count_if(observed_at IS NULL) / count(*), 3) AS untimed_share
FROM view_observations
GROUP BY site, metric
ORDER BY readings DESC, site, metric
