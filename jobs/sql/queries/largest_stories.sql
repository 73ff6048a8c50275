-- Which stories were told most often, who had them first, and who copied the text?
WITH copies AS (
  SELECT story_id, array_join(sort_array(collect_set(outlet)), ' ') AS copied_by
  FROM story_headlines
  JOIN headlines USING (headline_id)
  WHERE role = 'reprint'
  GROUP BY story_id
)
SELECT title, first_outlet, original_evidence AS evidence, article_count AS articles, copy_count AS copies, outlet_count AS outlets, copied_by
FROM stories
LEFT JOIN copies USING (story_id)
ORDER BY article_count DESC, outlet_count DESC, title, story_id
LIMIT 5
