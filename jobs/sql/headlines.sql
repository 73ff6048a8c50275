-- What is known of each headline from the articles and cards it was seen on?
WITH per_headline AS (
  SELECT
    k.headline_id,
    -- an article's title is whole, a card's may be cut: the longest form, then the smaller one
    max_by(s.title, struct(s.article_id <> '', NOT endswith(s.title_key, '...'), char_length(s.title), s.title)) AS title,
    max(k.headline_outlet_key) AS outlet_key,
    sort_array(collect_set(nullif(s.article_id, ''))) AS article_ids,
    min(s.first_seen_at) AS first_seen_at,
    max(s.last_seen_at) AS last_seen_at,
    sum(s.sighting_count) AS sighting_count,
    size(collect_set(nullif(s.site, ''))) AS site_count,
    min(s.published_not_before) AS published_not_before,
    min(s.published_before) AS published_before,
    max(k.issue) AS issue,
    size(collect_set(k.conflict)) AS conflict_count
  FROM sightings AS s
  JOIN headline_keys AS k ON k.form_id = s.form_id AND k.form_check = s.form_check AND k.seen_on IN ('', s.seen_on)
  GROUP BY k.headline_id
)
SELECT
  headline_id, title, outlet, outlet_key,
  article_ids, first_seen_at, last_seen_at, sighting_count, site_count,
  published_not_before,
  least(published_before, first_seen_at) AS published_not_after,
  issue,
  conflict_count
FROM per_headline
LEFT JOIN (
  SELECT canonical_outlet_key AS outlet_key, min(canonical_outlet) AS outlet FROM outlets GROUP BY canonical_outlet_key
) USING (outlet_key)
