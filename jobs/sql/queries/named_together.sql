-- Who is named together: people and organisations that share articles?
SELECT p.name AS person, o.name AS organization, count(DISTINCT p.article_id) AS articles
FROM entities AS p
JOIN entities AS o ON o.page_id = p.page_id AND o.entity_type = 'organization'
WHERE p.entity_type = 'person'
GROUP BY p.entity_id, p.name, o.entity_id, o.name
ORDER BY articles DESC, person, organization
LIMIT 15
