-- Who originated this story, and by which chain did it spread?
SELECT story_title, role, outlet, title, original_evidence, lag_hours_low, lag_hours_high
FROM reprint_chains
ORDER BY count(*) OVER (PARTITION BY story_id) DESC, story_title, story_id, role <> 'original', lag_hours_low NULLS LAST, outlet, title
LIMIT 15
