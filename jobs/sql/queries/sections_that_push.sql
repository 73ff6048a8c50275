-- Under which headings do sites recommend, and how much read are the cards there?
SELECT site, coalesce(section, '(none)') AS section, count(*) AS cards, count(DISTINCT title_key) AS titles,
  round(percentile(view_count_low, 0.5)) AS median_views_at_least
FROM recommendations
WHERE site IS NOT NULL
GROUP BY site, section
ORDER BY site, cards DESC, section
LIMIT 20
