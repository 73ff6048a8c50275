-- One row per article, as its latest capture shows it, with its address and headline
SELECT
  latest.*, h.headline_id
FROM (
  SELECT
    max_by(
      struct(
        a.article_id, a.title, a.outlet, a.source_outlet, a.authors, a.site, coalesce(p.canonical_url, p.url) AS url,
        a.published_at, a.published_precision, a.body, a.body_char_count, a.view_count, a.view_count_low,
        a.view_count_high, a.captured_at, a.page_id),
      struct(a.captured_at, a.page_id)) AS latest
  FROM articles AS a
  JOIN pages AS p ON p.page_id = a.page_id
  GROUP BY a.article_id
)
LEFT JOIN (SELECT explode(article_ids) AS article_id, headline_id FROM headlines) AS h
  ON h.article_id = latest.article_id
