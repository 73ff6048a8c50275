-- Which outlets do not say when their articles were published?
SELECT
  coalesce(outlet, '') AS outlet,
  count(DISTINCT article_id) AS article_count,
  count(DISTINCT CASE WHEN published_at IS NULL THEN article_id END) AS undated_count,
  round(count(DISTINCT CASE WHEN published_at IS NULL THEN article_id END) / count(DISTINCT article_id), 4) AS undated_share
FROM articles
GROUP BY coalesce(outlet, '')
HAVING undated_count > 0
ORDER BY undated_count DESC, outlet
