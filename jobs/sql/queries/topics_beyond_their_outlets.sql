-- Which topics draw more reading than their outlets would predict?
SELECT t.label_zh AS topic, site, headline_count AS headlines, counter_count AS counters, round(exp(overperformance), 2) AS times_the_prediction,
  round(attention_gap, 3) AS attention_gap
FROM topic_popularity AS p
JOIN topics AS t USING (topic_id)
WHERE overperformance IS NOT NULL
ORDER BY overperformance DESC, topic, site
LIMIT 15
