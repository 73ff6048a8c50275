-- What is known of each headline from the articles and cards it was seen on?
WITH sightings AS (
  SELECT
    title_key, outlet_key, title, outlet, site, captured_at, article_id, published_at,
    published_at + CASE published_precision
      WHEN 'second' THEN INTERVAL '1' SECOND
      WHEN 'minute' THEN INTERVAL '1' MINUTE
      WHEN 'hour' THEN INTERVAL '1' HOUR
      ELSE INTERVAL '1' DAY
    END AS published_before
  FROM articles
  UNION ALL
  SELECT
    title_key, outlet_key, title, outlet, site, captured_at, NULL AS article_id, NULL AS published_at,
    NULL AS published_before
  FROM recommendations
),
per_headline AS (
  SELECT
    headline_id,
    -- an article's title is whole, a card's may be cut: the longest form, then the smaller one
    max_by(title, struct(article_id IS NOT NULL, char_length(title), title)) AS title,
    max_by(outlet, struct(article_id IS NOT NULL, outlet)) AS outlet,
    sort_array(collect_set(article_id)) AS article_ids,
    min(captured_at) AS first_seen_at,
    max(captured_at) AS last_seen_at,
    count(*) AS sighting_count,
    count(DISTINCT site) AS site_count,
    min(published_at) AS published_not_before,
    min(published_before) AS published_before
  FROM sightings
  JOIN headline_keys USING (title_key, outlet_key)
  GROUP BY headline_id
)
SELECT
  headline_id, title, outlet, article_ids, first_seen_at, last_seen_at, sighting_count, site_count,
  published_not_before,
  least(published_before, first_seen_at) AS published_not_after
FROM per_headline
