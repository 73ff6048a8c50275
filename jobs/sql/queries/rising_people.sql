-- Which people rise, across at least three outlets: how many more headlines were first seen on the last day than the days before let expect?
WITH named AS (
  SELECT entity_id, mode(name, true) AS name, count(DISTINCT h.outlet) AS outlets, count(*) AS headlines
  FROM headline_entities
  JOIN headlines AS h USING (headline_id)
  WHERE entity_type = 'person'
  GROUP BY entity_id
)
SELECT name, outlets, headlines, seen_on, newly_seen_count AS newly_seen, baseline_count AS in_14_days_before,
  round(burst, 2) AS doublings, is_burst, gained_low AS views_gained_at_least
FROM trends
JOIN named ON entity_id = group_key
WHERE group_kind = 'entity' AND outlets >= 3
  AND seen_on = (SELECT max(seen_on) FROM trends WHERE group_kind = 'entity')
ORDER BY p_value NULLS LAST, burst DESC NULLS LAST, newly_seen DESC, name
LIMIT 15
