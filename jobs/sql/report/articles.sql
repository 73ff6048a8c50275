-- Which articles were published last?
SELECT latest.*
FROM (
  SELECT
    max_by(
      struct(a.title, a.outlet, a.source_outlet, a.site, a.published_at, a.published_precision, a.view_count_low AS views_low,
        a.view_count_high AS views_high, coalesce(p.canonical_url, p.url) AS url, a.article_id),
      struct(a.captured_at, a.page_id)) AS latest
  FROM articles AS a
  JOIN pages AS p ON p.page_id = a.page_id
  GROUP BY a.article_id
)
ORDER BY latest.published_at DESC NULLS LAST, latest.title, latest.article_id
