-- Which outlets supply each topic, and what is each outlet about?
WITH per_topic AS (
  SELECT
    topic_id,
    coalesce(outlet, '') AS outlet,
    kind,
    label,
    count(*) AS headline_count,
    sum(sighting_count) AS sighting_count
  FROM headline_topics
  JOIN headlines USING (headline_id)
  WHERE is_main
  GROUP BY ALL
)
SELECT
  *,
  round(headline_count / sum(headline_count) OVER (PARTITION BY topic_id), 6) AS topic_share,
  round(headline_count / sum(headline_count) OVER (PARTITION BY kind, outlet), 6) AS outlet_share
FROM per_topic
