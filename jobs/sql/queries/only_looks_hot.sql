-- What only looks hot because it is old: counts among the site's largest tenth that gain less than the site's middle one?
WITH ranked AS (
  SELECT *,
    percent_rank() OVER (PARTITION BY site ORDER BY views_low) AS view_rank,
    percentile(views_per_hour, 0.5) OVER (PARTITION BY site) AS middle_of_the_site
  FROM hot_now
)
SELECT site, title, outlet, views_low AS views_at_least, views_per_hour_low, views_per_hour_high,
  round(middle_of_the_site, 1) AS middle_of_the_site, age_class
FROM ranked
WHERE view_rank >= 0.9 AND views_per_hour < middle_of_the_site
ORDER BY views_low DESC, site, title, counter_id
LIMIT 10
