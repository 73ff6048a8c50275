-- Who originated this story, and by which chain did it spread?
WITH chains AS (
  SELECT *, count(*) OVER (PARTITION BY story_id) AS headlines FROM reprint_chains
)
SELECT story_title, role, outlet, title, original_evidence, lag_hours_low, lag_hours_high
FROM chains
ORDER BY headlines DESC, story_title, story_id, role <> 'original', lag_hours_low NULLS LAST, outlet, title
LIMIT 15
