-- By which chain did the largest stories spread: their headlines, in the order in which they were put up?
SELECT
  s.title AS story_title, c.role, h.title, h.outlet, round(c.lag_seconds_low / 3600, 1) AS lag_hours_low,
  round(c.lag_seconds_high / 3600, 1) AS lag_hours_high, c.similarity, c.original_evidence,
  coalesce(h.published_not_before, h.first_seen_at) AS put_up_at, h.sighting_count
FROM (
  SELECT story_id, title, row_number() OVER (ORDER BY article_count DESC, outlet_count DESC, title, story_id) AS place
  FROM stories
  ORDER BY article_count DESC, outlet_count DESC, title, story_id
  LIMIT 50
) AS s
JOIN story_headlines AS c ON c.story_id = s.story_id
JOIN headlines AS h ON h.headline_id = c.headline_id
ORDER BY s.place, c.role <> 'original', put_up_at NULLS LAST, h.title, h.headline_id
