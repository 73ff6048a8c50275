-- What is known of each headline from the articles and cards it was seen on?
WITH found AS (
  SELECT
    headline_id, headline_outlet_key AS outlet_key, issue, s.site,
    -- an article's title is whole, a card's may be cut: the longest form, then the smaller one
    struct(article_id <> '', NOT endswith(s.title_key, '...'), char_length(title), title) AS titled,
    first_seen_at, last_seen_at, s.sighting_count, published_not_before, published_before
  FROM sightings AS s
  JOIN headline_keys AS k ON k.form_id = s.form_id AND k.seen_on IN ('', s.seen_on)
),
per_site AS (
  SELECT
    headline_id, outlet_key, issue, site,
    max(titled) AS titled,
    min(first_seen_at) AS first_seen_at,
    max(last_seen_at) AS last_seen_at,
    sum(sighting_count) AS sighting_count,
    min(published_not_before) AS published_not_before,
    min(published_before) AS published_before
  -- all rows of a headline meet once, for this sum and the next
  FROM (SELECT /*+ REPARTITION(headline_id) */ * FROM found)
  GROUP BY ALL
),
per_headline AS (
  SELECT
    headline_id, outlet_key, issue,
    max(titled).title AS title,
    min(first_seen_at) AS first_seen_at,
    max(last_seen_at) AS last_seen_at,
    sum(sighting_count) AS sighting_count,
    count_if(site <> '') AS site_count,
    min(published_not_before) AS published_not_before,
    min(published_before) AS published_before
  FROM per_site
  GROUP BY ALL
),
-- most headlines have none of either
crawled AS (
  SELECT headline_id, sort_array(collect_set(article_id)) AS article_ids
  FROM sightings AS s
  JOIN headline_keys AS k ON k.form_id = s.form_id AND k.seen_on IN ('', s.seen_on)
  WHERE article_id <> ''
  GROUP BY headline_id
),
contradicting AS (
  SELECT headline_id, count(DISTINCT conflict) AS conflict_count
  FROM headline_keys
  WHERE conflict IS NOT NULL
  GROUP BY headline_id
),
names AS (
  SELECT canonical_outlet_key AS outlet_key, min(canonical_outlet) AS outlet FROM outlets GROUP BY canonical_outlet_key
)
SELECT
  headline_id, title, outlet, outlet_key,
  coalesce(article_ids, array()) AS article_ids,
  first_seen_at, last_seen_at, sighting_count, site_count,
  published_not_before,
  least(published_before, first_seen_at) AS published_not_after,
  issue,
  coalesce(conflict_count, 0) AS conflict_count
FROM per_headline
LEFT JOIN crawled USING (headline_id)
LEFT JOIN contradicting USING (headline_id)
LEFT JOIN names USING (outlet_key)
