-- Which topics are read more than is supplied of them, each site for itself, the site with most headlines first?
SELECT
  t.label, t.label_zh, p.site, p.kind, p.headline_count, p.card_count, p.supply_share, p.exposure_share, p.attention_share,
  p.attention_gap, p.view_count_low_sum AS views_low, p.view_count_high_sum AS views_high
FROM topic_popularity AS p
JOIN topics AS t ON t.topic_id = p.topic_id
WHERE p.kind = 'category' AND p.site <> ''
ORDER BY sum(p.headline_count) OVER (PARTITION BY p.site) DESC, p.site, p.headline_count DESC, t.label
