-- Which headline's pages offer which other headline?
-- Only pages with a headline of their own recommend: a front page has none.
WITH page_headlines AS (
  SELECT page_id, headline_id AS from_headline_id
  FROM articles AS a
  JOIN headline_keys AS k ON k.form_id = a.form_id AND k.form_check = a.form_check AND k.seen_on IN ('', a.seen_on)
),
cards AS (
  SELECT page_id, headline_id AS to_headline_id, position, coalesce(c.site, '') AS site, captured_at
  FROM recommendations AS c
  JOIN headline_keys AS k ON k.form_id = c.form_id AND k.form_check = c.form_check AND k.seen_on IN ('', c.seen_on)
),
-- brought together once, for both of the sums that follow
observations AS (
  SELECT /*+ REPARTITION(from_headline_id, to_headline_id) */ *
  FROM page_headlines
  JOIN cards USING (page_id)
),
site_edges AS (
  SELECT
    from_headline_id,
    to_headline_id,
    site,
    count(*) AS observation_count,
    count(DISTINCT page_id) AS page_count,
    sum(position) AS position_sum,
    min(captured_at) AS first_seen_at,
    max(captured_at) AS last_seen_at
  FROM observations
  GROUP BY from_headline_id, to_headline_id, site
)
SELECT
  from_headline_id,
  to_headline_id,
  sum(observation_count) AS observation_count,
  sum(page_count) AS page_count,
  round(sum(position_sum) / sum(observation_count), 6) AS mean_position,
  sort_array(collect_list(struct(site, observation_count))) AS sites,
  min(first_seen_at) AS first_seen_at,
  max(last_seen_at) AS last_seen_at
FROM site_edges
GROUP BY from_headline_id, to_headline_id
