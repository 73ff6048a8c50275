-- Which story is each article in?
SELECT
  article_id,
  story_id,
  substr(sha2(concat('text:', text_group), 256), 1, 32) AS text_id,
  round(similarity, 3) AS similarity
FROM story_clusters
JOIN story_assignments USING (cluster)
