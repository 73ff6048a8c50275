-- One story under several titles: which one is shown most often?
SELECT story_title, outlet, title, role, sighting_count
FROM reprint_chains
WHERE story_id IN (SELECT story_id FROM reprint_chains GROUP BY story_id HAVING count(DISTINCT title) > 1)
ORDER BY story_title, story_id, sighting_count DESC, title, outlet
LIMIT 15
