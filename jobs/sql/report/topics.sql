-- Which topics are read more than is supplied of them, each site for itself, the site with most headlines first?
WITH categories AS (
  SELECT *, sum(headline_count) OVER (PARTITION BY site) AS site_headline_count
  FROM topic_popularity
  WHERE kind = 'category' AND site <> ''
)
SELECT
  t.label, t.label_zh, p.site, p.kind, p.headline_count, p.card_count, p.supply_share, p.card_share AS exposure_share, p.view_share AS attention_share,
  p.attention_gap, p.counter_count, p.view_count_low_sum AS views_low, p.view_count_high_sum AS views_high, l.newly_seen_counts, l.days
FROM categories AS p
JOIN topics AS t ON t.topic_id = p.topic_id
LEFT JOIN trend_lines AS l ON l.group_kind = 'topic' AND l.group_key = p.topic_id
ORDER BY site_headline_count DESC, p.site, p.headline_count DESC, t.label
