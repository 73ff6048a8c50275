-- Which headline's pages offer which other headline?
-- Only pages with a headline of their own recommend: a front page has none.
WITH page_headlines AS (
  SELECT page_id, headline_id AS from_headline_id
  FROM articles AS a
  JOIN headline_keys AS k ON k.form_id = a.form_id AND k.seen_on IN ('', a.seen_on)
),
cards AS (
  SELECT page_id, headline_id AS to_headline_id, position, coalesce(c.site, '') AS site, captured_at
  FROM recommendations AS c
  JOIN headline_keys AS k ON k.form_id = c.form_id AND k.seen_on IN ('', c.seen_on)
),
-- brought together once; nearly every edge is one card, so that windows over one order cost less than sums of sums
observations AS (
  SELECT /*+ REPARTITION(from_headline_id, to_headline_id) */ *
  FROM page_headlines
  JOIN cards USING (page_id)
),
ordered AS (
  SELECT
    *,
    row_number() OVER (PARTITION BY from_headline_id, to_headline_id, site, page_id ORDER BY position) = 1
      AS is_first_on_page,
    row_number() OVER (PARTITION BY from_headline_id, to_headline_id, site ORDER BY page_id, position) = 1
      AS is_first_on_site,
    row_number() OVER (PARTITION BY from_headline_id, to_headline_id ORDER BY site, page_id, position) = 1
      AS is_first,
    count(*) OVER (PARTITION BY from_headline_id, to_headline_id, site) AS site_observation_count
  FROM observations
),
edges AS (
  SELECT
    from_headline_id,
    to_headline_id,
    count(*) OVER edge AS observation_count,
    count_if(is_first_on_page) OVER edge AS page_count,
    round(sum(position) OVER edge / count(*) OVER edge, 6) AS mean_position,
    collect_list(CASE WHEN is_first_on_site THEN struct(site, site_observation_count AS observation_count) END) OVER edge
      AS sites,
    min(captured_at) OVER edge AS first_seen_at,
    max(captured_at) OVER edge AS last_seen_at,
    is_first
  FROM ordered
  WINDOW edge AS (PARTITION BY from_headline_id, to_headline_id)
)
SELECT * EXCEPT (sites, is_first), sort_array(sites) AS sites
FROM edges
WHERE is_first
