-- On each site, how many cards lead from pages of one outlet to headlines of another?
WITH site_edges AS (
  SELECT from_headline_id, to_headline_id, inline(sites) FROM recommendation_edges
)
SELECT
  site,
  page.outlet_key AS from_outlet_key,
  card.outlet_key AS to_outlet_key,
  sum(observation_count) AS card_count
FROM site_edges
JOIN headlines AS page ON page.headline_id = from_headline_id
JOIN headlines AS card ON card.headline_id = to_headline_id
GROUP BY site, page.outlet_key, card.outlet_key
