-- One row per site and outlet: its kind, what it supplies, how often it is shown and read, and how much it promotes itself
SELECT
  p.site, p.outlet, k.outlet_kind, k.outlet_group, p.headline_count, p.article_count, p.sighting_count,
  p.view_count_low_sum, p.view_count_high_sum, p.view_count_low_median, p.view_count_high_median, p.view_share,
  f.card_share AS self_promotion_share
FROM outlet_popularity AS p
LEFT JOIN (
  SELECT canonical_outlet_key, max(outlet_kind) AS outlet_kind, max(outlet_group) AS outlet_group
  FROM outlets
  GROUP BY canonical_outlet_key
) AS k ON k.canonical_outlet_key = p.outlet_key
LEFT JOIN outlet_flows AS f ON f.from_outlet_key = p.outlet_key AND f.is_self
