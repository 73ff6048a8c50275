-- One row per headline in a story, with the original it goes back to and its lag behind it in hours
SELECT
  s.story_id, s.title AS story_title, s.first_outlet, s.original_evidence, c.headline_id, c.role, h.title, h.outlet,
  round(c.lag_seconds_low / 3600, 2) AS lag_hours_low, round(c.lag_seconds_high / 3600, 2) AS lag_hours_high, c.similarity,
  h.published_not_before, h.first_seen_at, h.sighting_count
FROM stories AS s
JOIN story_headlines AS c ON c.story_id = s.story_id
JOIN headlines AS h ON h.headline_id = c.headline_id
