-- Which texts, letter for letter, are shown by several outlets, and who was first to be seen with them?
SELECT count(DISTINCT outlet) AS outlets, count(DISTINCT site) AS sites, count(DISTINCT title) AS titles,
  min_by(outlet, struct(coalesce(published_at, captured_at), title)) AS first_outlet,
  min_by(title, struct(coalesce(published_at, captured_at), title)) AS first_title
FROM latest_articles
WHERE body_char_count >= 50
GROUP BY xxhash64(body)
HAVING outlets > 1
ORDER BY outlets DESC, sites DESC, first_title
LIMIT 10
