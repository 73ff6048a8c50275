-- What is known of each story?
WITH pages AS (
  SELECT
    story_id, text_id, article_id, site, outlet_key, source_outlet, captured_at, published_at
  FROM story_articles
  JOIN articles USING (article_id)
),
sources AS (
  SELECT story_id, max_by(source_outlet, struct(article_count, source_outlet)) AS source_outlet
  FROM (
    SELECT story_id, source_outlet, count(DISTINCT article_id) AS article_count
    FROM pages
    WHERE source_outlet IS NOT NULL
    GROUP BY story_id, source_outlet
  )
  GROUP BY story_id
),
counts AS (
  SELECT
    story_id,
    count(DISTINCT article_id) AS article_count,
    count(DISTINCT text_id) AS text_count,
    count(DISTINCT nullif(outlet_key, '')) AS outlet_count,
    count(DISTINCT site) AS site_count,
    min(published_at) AS first_published_at,
    max(published_at) AS last_published_at,
    min(captured_at) AS first_seen_at,
    max(captured_at) AS last_seen_at
  FROM pages
  GROUP BY story_id
),
originals AS (
  SELECT story_id, headline_id AS original_headline_id, text_id, original_evidence, title, outlet AS first_outlet
  FROM story_headlines
  JOIN headlines USING (headline_id)
  WHERE role = 'original'
)
SELECT
  story_id, title, original_headline_id, first_outlet, original_evidence, source_outlet,
  copy_count, article_count, text_count, headline_count, outlet_count, site_count,
  first_published_at, last_published_at, first_seen_at, last_seen_at
FROM counts
JOIN originals USING (story_id)
JOIN (SELECT story_id, text_id, count(DISTINCT article_id) AS copy_count FROM story_articles GROUP BY story_id, text_id)
  USING (story_id, text_id)
JOIN (SELECT story_id, count(*) AS headline_count FROM story_headlines GROUP BY story_id) USING (story_id)
LEFT JOIN sources USING (story_id)
