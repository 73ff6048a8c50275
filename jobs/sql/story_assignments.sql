-- Which id does each story of this grouping get?
-- An id goes to the story that has most of the articles it had. Of several ids that would go to one
-- story the one that brings most articles stays, then the older one. The others are given to nobody,
-- and a story that no id goes to gets a new one.
WITH overlaps AS (
  SELECT cluster, story_id, count(*) AS shared_count
  FROM story_clusters
  JOIN earlier_story_articles USING (article_id)
  GROUP BY cluster, story_id
),
heirs AS (
  SELECT
    story_id,
    max_by(cluster, struct(shared_count, cluster)) AS cluster,
    max(shared_count) AS shared_count
  FROM overlaps
  GROUP BY story_id
),
kept AS (
  SELECT
    cluster,
    min_by(story_id, struct(-shared_count, first_as_of IS NULL, first_as_of, story_id)) AS story_id
  FROM heirs
  JOIN earlier_story_ids USING (story_id)
  GROUP BY cluster
),
strongest AS (
  SELECT cluster, min_by(story_id, struct(-shared_count, story_id)) AS strongest_id
  FROM overlaps
  GROUP BY cluster
),
named AS (
  SELECT
    cluster,
    kept.story_id AS kept_id,
    strongest_id,
    first_article_id,
    substr(sha2(concat('story:', first_article_id, ':', coalesce(strongest_id, '')), 256), 1, 32) AS new_id
  FROM (
    SELECT
      cluster,
      min_by(article_id, struct(first_second IS NULL, first_second, article_id)) AS first_article_id
    FROM story_clusters
    GROUP BY cluster
  )
  LEFT JOIN kept USING (cluster)
  LEFT JOIN strongest USING (cluster)
)
SELECT
  cluster,
  CASE
    WHEN kept_id IS NOT NULL THEN kept_id
    WHEN known.story_id IS NULL THEN new_id
    -- its first article was once the first of another story
    ELSE substr(sha2(concat(new_id, ':', coalesce(string(unix_micros(:as_of)), '')), 256), 1, 32)
  END AS story_id,
  strongest_id
FROM named
LEFT JOIN earlier_story_ids AS known ON new_id = known.story_id
