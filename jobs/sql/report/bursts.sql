-- Of which topics were more headlines first seen on a day than the 14 days before let expect?
SELECT r.day, t.label, t.label_zh, r.kind, r.headline_count, r.expected_count, r.burst AS burst_score
FROM topic_trends AS r
JOIN topics AS t ON t.topic_id = r.topic_id
WHERE r.burst > 0
ORDER BY burst_score DESC, r.day DESC, t.label
