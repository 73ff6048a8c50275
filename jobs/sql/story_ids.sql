-- What became of each story id that was ever given?
WITH current_ids AS (
  SELECT story_id, strongest_id FROM story_assignments
),
-- where the articles of an earlier id are now
heirs AS (
  SELECT earlier.story_id, max_by(assigned.story_id, struct(shared_count, cluster)) AS heir_id
  FROM (
    SELECT cluster, story_id, count(*) AS shared_count
    FROM story_clusters
    JOIN earlier_story_articles USING (article_id)
    GROUP BY cluster, story_id
  ) AS earlier
  JOIN story_assignments AS assigned USING (cluster)
  GROUP BY earlier.story_id
)
SELECT
  story_id,
  CASE WHEN earlier.story_id IS NULL THEN CAST(:as_of AS TIMESTAMP) ELSE first_as_of END AS first_as_of,
  current_ids.story_id IS NOT NULL AS is_current,
  CASE WHEN current_ids.story_id IS NULL THEN coalesce(heir_id, merged_into) END AS merged_into,
  CASE WHEN earlier.story_id IS NULL THEN strongest_id ELSE split_from END AS split_from
FROM current_ids
FULL JOIN earlier_story_ids AS earlier USING (story_id)
LEFT JOIN heirs USING (story_id)
