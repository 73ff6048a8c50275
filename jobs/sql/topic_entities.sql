-- Who and what is each topic about, and more so than news at large?
WITH main_topics AS (
  SELECT headline_id, topic_id, kind, label FROM headline_topics WHERE is_main
),
topic_sizes AS (
  SELECT topic_id, kind, count(*) AS topic_headlines FROM main_topics GROUP BY topic_id, kind
),
kind_sizes AS (
  SELECT kind, sum(topic_headlines) AS kind_headlines FROM topic_sizes GROUP BY kind
),
named AS (
  SELECT
    topic_id, entity_id, kind, label,
    max(name) AS name,
    max(entity_type) AS entity_type,
    count(*) AS headline_count
  FROM main_topics
  JOIN headline_entities USING (headline_id)
  GROUP BY topic_id, entity_id, kind, label
)
SELECT
  topic_id, entity_id, kind, label, name, entity_type, headline_count,
  round(
    (headline_count / topic_headlines)
      / (sum(headline_count) OVER (PARTITION BY kind, entity_id) / kind_headlines), 4) AS lift
FROM named
JOIN topic_sizes USING (topic_id, kind)
JOIN kind_sizes USING (kind)
