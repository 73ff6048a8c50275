-- Which people, places and organisations are named in most articles, captures of one article counted once?
SELECT max(name) AS name, entity_type, max(entity_subtype) AS entity_subtype,
  count(DISTINCT article_id) AS article_count, max(mention_count) AS mention_count_max
FROM entities
WHERE entity_type IN ('person', 'place', 'organization')
GROUP BY entity_id, entity_type
ORDER BY article_count DESC, mention_count_max DESC, name
LIMIT 15
