-- Which people, places and organisations are named in most articles, captures of one article counted once, and how did that go from day to day?
SELECT name, entity_type, entity_subtype, article_count, mention_count, in_title_count, newly_seen_counts, days
FROM (
  SELECT *, row_number() OVER (PARTITION BY entity_type ORDER BY article_count DESC, mention_count DESC, name) AS rank
  FROM (
    SELECT
      entity_id,
      mode(name, true) AS name,
      entity_type,
      max(entity_subtype) AS entity_subtype,
      count(*) AS article_count,
      sum(mention_count) AS mention_count,
      count_if(is_in_title) AS in_title_count
    FROM (
      SELECT
        entity_id, article_id, max(name) AS name, max(entity_type) AS entity_type, max(entity_subtype) AS entity_subtype,
        max(mention_count) AS mention_count, max(is_in_title) AS is_in_title
      FROM entities
      GROUP BY entity_id, article_id
    )
    GROUP BY entity_id, entity_type
  )
)
LEFT JOIN trend_lines ON group_kind = 'entity' AND group_key = entity_id
WHERE rank <= 60 AND entity_type IN ('person', 'place', 'organization')
ORDER BY entity_type, rank
