-- How long are the articles of each outlet?
SELECT outlet, count(*) AS articles, percentile(body_char_count, 0.5) AS median_characters,
  max(body_char_count) AS longest
FROM latest_articles
WHERE outlet IS NOT NULL
GROUP BY outlet
HAVING articles >= 2
ORDER BY median_characters DESC, outlet
LIMIT 15
