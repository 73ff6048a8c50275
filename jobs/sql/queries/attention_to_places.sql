-- Which places get attention: in how many headlines, and how often are these shown?
SELECT name, max(entity_subtype) AS entity_subtype, count(DISTINCT h.headline_id) AS headlines,
  count_if(is_in_title) AS in_titles, sum(h.sighting_count) AS sightings
FROM headline_entities
JOIN headlines AS h USING (headline_id)
WHERE entity_type = 'place'
GROUP BY entity_id, name
ORDER BY headlines DESC, sightings DESC, name
LIMIT 20
