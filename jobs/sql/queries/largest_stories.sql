-- Which stories have most copies, and where did they come from?
SELECT title, first_outlet, original_evidence, copy_count, article_count, outlet_count, site_count, first_published_at
FROM stories
ORDER BY copy_count DESC, article_count DESC, title, story_id
LIMIT 10
