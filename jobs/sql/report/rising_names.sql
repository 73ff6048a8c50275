-- Of whom and of which places were more headlines first seen on the last day than the days before let expect?
WITH named AS (
  SELECT entity_id, mode(name, true) AS name, any_value(entity_type) AS entity_type, count(DISTINCT h.outlet) AS outlet_count
  FROM headline_entities
  JOIN headlines AS h USING (headline_id)
  WHERE entity_type IN ('person', 'place', 'organization')
  GROUP BY entity_id
)
SELECT
  n.name, n.entity_type, n.outlet_count, t.newly_seen_count, t.baseline_count, t.burst AS doublings, t.p_value, t.is_burst, t.gained_low, t.gained_high,
  l.newly_seen_counts, l.days
FROM trends AS t
JOIN named AS n ON n.entity_id = t.group_key
JOIN trend_lines AS l ON l.group_kind = t.group_kind AND l.group_key = t.group_key
WHERE t.group_kind = 'entity' AND t.burst > 0 AND t.newly_seen_count >= 2
  AND t.seen_on = (SELECT max(seen_on) FROM trends WHERE group_kind = 'entity')
ORDER BY t.is_burst DESC NULLS LAST, t.p_value NULLS LAST, t.burst DESC, t.newly_seen_count DESC, n.name, n.entity_id
