-- Which articles were published last?
WITH latest AS (
  SELECT last.*
  FROM (
    SELECT
      max_by(
        struct(a.title, a.outlet, a.source_outlet, a.site, a.published_at, a.published_precision, a.view_count_low AS views_low,
          a.view_count_high AS views_high, a.page_id, a.article_id),
        struct(a.captured_at, a.page_id)) AS last
    FROM articles AS a
    GROUP BY a.article_id
  )
  ORDER BY last.published_at DESC NULLS LAST, last.title, last.article_id
  LIMIT 1001
)
SELECT
  a.title, a.outlet, a.source_outlet, a.site, a.published_at, a.published_precision, a.views_low, a.views_high, v.raw_text,
  coalesce(p.canonical_url, p.url) AS url, a.article_id
FROM latest AS a
JOIN pages AS p ON p.page_id = a.page_id
LEFT JOIN view_observations AS v ON v.page_id = a.page_id AND v.position = 0 AND v.metric = 'view'
ORDER BY a.published_at DESC NULLS LAST, a.title, a.article_id
