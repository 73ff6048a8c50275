-- Which headlines tell a story, which is the original, and how much later were the others?
WITH pages AS (
  SELECT
    story_id, text_id, similarity, article_id, headline_id, a.site, captured_at, published_at,
    published_at + CASE published_precision
      WHEN 'second' THEN INTERVAL '1' SECOND
      WHEN 'minute' THEN INTERVAL '1' MINUTE
      WHEN 'hour' THEN INTERVAL '1' HOUR
      ELSE INTERVAL '1' DAY
    END AS published_before,
    a.outlet_key,
    lower(regexp_replace(coalesce(source_outlet, ''), '[^\\p{L}\\p{N}]', '')) AS source_key,
    lower(regexp_replace(coalesce(dateline, ''), '[^\\p{L}\\p{N}]', '')) AS dateline_key
  FROM story_articles
  JOIN articles AS a USING (article_id)
  JOIN headline_keys AS k ON k.form_id = a.form_id AND k.form_check = a.form_check AND k.seen_on IN ('', a.seen_on)
),
-- how many other articles of a text name an outlet as their source
namings AS (
  SELECT story_id, text_id, source_key AS outlet_key, count(DISTINCT article_id) AS naming_count
  FROM pages
  WHERE source_key <> '' AND source_key <> outlet_key
  GROUP BY story_id, text_id, source_key
),
members AS (
  SELECT
    story_id,
    headline_id,
    -- captures of a headline may hold several texts: the earliest
    min_by(text_id, struct(captured_at IS NULL, captured_at, article_id)) AS text_id,
    max(similarity) AS similarity,
    sort_array(collect_set(article_id)) AS article_ids,
    min(published_at) AS published_not_before,
    least(min(published_before), min(captured_at)) AS published_not_after,
    min(captured_at) AS first_seen_at,
    max(coalesce(naming_count, 0)) AS naming_count,
    bool_or(outlet_key <> '' AND startswith(dateline_key, outlet_key)) AS has_own_dateline
  FROM pages
  LEFT JOIN namings USING (story_id, text_id, outlet_key)
  GROUP BY story_id, headline_id
),
-- a headline counts for one story, told by content where several have as many of its articles
owners AS (
  SELECT headline_id, max_by(story_id, struct(size(article_ids), article_ids)) AS story_id
  FROM members
  GROUP BY headline_id
),
own_members AS (
  SELECT members.* FROM members JOIN owners USING (headline_id, story_id)
),
originals AS (
  SELECT
    story_id,
    min_by(
      struct(headline_id, text_id, published_not_before, published_not_after, naming_count, has_own_dateline),
      struct(
        -naming_count,
        NOT has_own_dateline,
        -- who can be shown to have had it first: a day alone may mean its last minute
        published_not_after IS NULL,
        published_not_after,
        published_not_before,
        headline_id)) AS original
  FROM own_members
  GROUP BY story_id
),
evidence AS (
  SELECT
    story_id,
    any_value(original) AS original,
    CASE
      WHEN any_value(original.naming_count) > 0 THEN 'source_outlet'
      WHEN any_value(original.has_own_dateline) THEN 'dateline'
      WHEN bool_and(
        original.published_not_before IS NOT NULL
        AND (headline_id = original.headline_id
          OR coalesce(original.published_not_after <= published_not_before, false))) THEN 'earliest_published'
      WHEN any_value(original.published_not_after) IS NOT NULL THEN 'earliest_seen'
      ELSE 'none'
    END AS original_evidence
  FROM own_members
  JOIN originals USING (story_id)
  GROUP BY story_id
),
of_articles AS (
  SELECT
    headline_id,
    story_id,
    CASE
      WHEN headline_id = original.headline_id THEN 'original'
      WHEN text_id = original.text_id THEN 'reprint'
      ELSE 'related'
    END AS role,
    CASE WHEN headline_id = original.headline_id THEN original_evidence END AS original_evidence,
    text_id,
    similarity,
    article_ids,
    CASE WHEN headline_id <> original.headline_id THEN
      unix_seconds(published_not_before) - unix_seconds(original.published_not_after)
    END AS lag_seconds_low,
    CASE WHEN headline_id <> original.headline_id THEN
      unix_seconds(published_not_after) - unix_seconds(original.published_not_before)
    END AS lag_seconds_high
  FROM own_members
  JOIN evidence USING (story_id)
),
-- titles that one story alone has, and when it was told
titles AS (
  SELECT
    title_key,
    min(story_id) AS story_id,
    min(first_seen_at) AS first_seen_at,
    max(last_seen_at) AS last_seen_at
  FROM of_articles
  JOIN headline_keys USING (headline_id)
  JOIN headlines USING (headline_id)
  WHERE char_length(title_key) >= 10
  GROUP BY title_key
  HAVING count(DISTINCT story_id) = 1
),
on_cards AS (
  SELECT headline_id, min(titles.story_id) AS story_id
  FROM headlines
  JOIN headline_keys USING (headline_id)
  JOIN titles USING (title_key)
  WHERE size(article_ids) = 0
    AND headlines.first_seen_at <= titles.last_seen_at + INTERVAL '72' HOURS
    AND headlines.last_seen_at >= titles.first_seen_at - INTERVAL '72' HOURS
  GROUP BY headline_id
  HAVING count(DISTINCT titles.story_id) = 1
)
SELECT * FROM of_articles
UNION ALL
SELECT
  headline_id,
  story_id,
  'same_title' AS role,
  CAST(NULL AS STRING) AS original_evidence,
  CAST(NULL AS STRING) AS text_id,
  CAST(NULL AS DOUBLE) AS similarity,
  CAST(array() AS ARRAY<STRING>) AS article_ids,
  CAST(NULL AS BIGINT) AS lag_seconds_low,
  CAST(NULL AS BIGINT) AS lag_seconds_high
FROM on_cards
