-- Which outlets do not say when their articles were published?
SELECT outlet, count(*) AS articles, count_if(published_at IS NULL) AS undated,
  mode(published_precision) AS usual_precision
FROM latest_articles
GROUP BY outlet
HAVING undated > 0
ORDER BY undated DESC, outlet
LIMIT 15
