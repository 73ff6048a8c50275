-- One row per topic that rose on the last day on which headlines were first seen: headlines against what 14 days before let expect
SELECT t.topic_id, t.label, t.label_zh, r.kind, r.day, r.headline_count, r.expected_count, r.burst
FROM topic_trends AS r
JOIN topics AS t ON t.topic_id = r.topic_id
WHERE r.day = (SELECT max(day) FROM topic_trends) AND r.burst > 0
