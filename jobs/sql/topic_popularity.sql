-- The headlines of each topic: a headline counts for its main category and its emergent topic.
SELECT topic_id AS group_key, label AS group_name, headline_id FROM headline_topics WHERE is_main
