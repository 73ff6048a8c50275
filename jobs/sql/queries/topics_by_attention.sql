-- Which categories are read more than their part of what is supplied, each site for itself?
SELECT site, label_zh AS topic, headline_count, supply_share, exposure_share, attention_share, attention_gap
FROM topic_popularity
JOIN topics USING (topic_id)
WHERE topic_popularity.kind = 'category' AND attention_gap IS NOT NULL
ORDER BY attention_gap DESC, site, topic
LIMIT 10
