-- Which topics are read more than is supplied of them, and which less, on the site with most headlines?
WITH largest AS (
  SELECT site FROM site_popularity WHERE site <> '' AND counter_count > 0 ORDER BY headline_count DESC, site LIMIT 1
)
SELECT
  label_zh AS topic, site, headline_count AS headlines, round(supply_share, 3) AS of_headlines, round(card_share, 3) AS of_cards,
  round(view_share, 3) AS of_views, round(attention_gap, 3) AS attention_gap
FROM topic_popularity AS p
JOIN largest USING (site)
JOIN topics USING (topic_id)
WHERE p.kind = 'category' AND headline_count >= 3
ORDER BY p.attention_gap DESC, topic
LIMIT 12
