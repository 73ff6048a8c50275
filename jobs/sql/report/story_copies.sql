-- By which chain did the largest stories spread: their headlines, in the order in which they were put up?
WITH largest AS (
  SELECT story_id, title, row_number() OVER (ORDER BY article_count DESC, outlet_count DESC, title, story_id) AS place
  FROM stories
  ORDER BY article_count DESC, outlet_count DESC, title, story_id
  LIMIT 50
),
chain AS (
  SELECT
    s.place, s.title AS story_title, c.*, h.title, h.outlet, get(h.article_ids, 0) AS article_id, h.sighting_count,
    coalesce(h.published_not_before, h.first_seen_at) AS put_up_at
  FROM largest AS s
  JOIN story_headlines AS c ON c.story_id = s.story_id
  JOIN headlines AS h ON h.headline_id = c.headline_id
),
addresses AS (
  SELECT a.article_id, min(coalesce(p.canonical_url, p.url)) AS url
  FROM articles AS a
  LEFT SEMI JOIN chain ON chain.article_id = a.article_id
  JOIN pages AS p ON p.page_id = a.page_id
  GROUP BY a.article_id
)
SELECT
  c.story_title, c.role, c.title, c.outlet, round(c.lag_seconds_low / 3600, 1) AS lag_hours_low, round(c.lag_seconds_high / 3600, 1) AS lag_hours_high,
  c.similarity, c.original_evidence, c.put_up_at, c.sighting_count, a.url
FROM chain AS c
LEFT JOIN addresses AS a ON a.article_id = c.article_id
ORDER BY c.place, c.role <> 'original', put_up_at NULLS LAST, c.title, c.headline_id
