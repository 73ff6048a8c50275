-- Which headlines beat their outlet's norm on a site?
SELECT h.site, h.title, h.outlet, h.views_low AS views_at_least, o.view_count_high_median AS outlet_median_at_most,
  round(h.views_low / o.view_count_high_median, 1) AS times_the_median
FROM hot_now AS h
JOIN outlet_scorecard AS o ON o.site = h.site AND o.outlet = h.outlet
WHERE o.headline_count >= 3 AND h.views_low > o.view_count_high_median
ORDER BY times_the_median DESC, h.site, h.title
LIMIT 10
