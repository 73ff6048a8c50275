-- Which events were told most often, and who told them first?
SELECT title, first_outlet, original_evidence, source_outlet, article_count, copy_count, text_count, headline_count, outlet_count,
  site_count, first_published_at, last_published_at
FROM stories
ORDER BY article_count DESC, outlet_count DESC, title, story_id
