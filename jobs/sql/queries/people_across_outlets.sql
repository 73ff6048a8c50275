-- Which people are named by at least three outlets?
SELECT name, count(DISTINCT h.outlet) AS outlets, count(DISTINCT h.headline_id) AS headlines,
  count_if(is_in_title) AS in_titles, sum(h.sighting_count) AS sightings
FROM headline_entities
JOIN headlines AS h USING (headline_id)
WHERE entity_type = 'person' AND h.outlet IS NOT NULL
GROUP BY entity_id, name
HAVING outlets >= 3
ORDER BY outlets DESC, headlines DESC, name
LIMIT 15
