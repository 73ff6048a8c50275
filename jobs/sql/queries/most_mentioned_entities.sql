-- Which people, places and organisations are named in most articles, captures of one article counted once?
SELECT name, entity_type, count(DISTINCT article_id) AS article_count, max(mention_count) AS mention_count_max
FROM entities
GROUP BY entity_id, name, entity_type
ORDER BY article_count DESC, mention_count_max DESC, name
LIMIT 15
