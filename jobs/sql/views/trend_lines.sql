-- One row per group and its headlines newly seen on each of the last 14 days on which the crawl saw any
WITH group_days AS (
  SELECT group_kind, group_key, seen_on, newly_seen_count FROM trends
  UNION ALL
  SELECT 'topic', topic_id, CAST(day AS STRING), headline_count FROM topic_trends
),
days AS (
  SELECT reverse(slice(sort_array(collect_set(seen_on), FALSE), 1, 14)) AS days FROM group_days
),
counts AS (
  SELECT group_kind, group_key, map_from_entries(collect_list(struct(seen_on, newly_seen_count))) AS count_by_day
  FROM group_days
  GROUP BY group_kind, group_key
)
SELECT group_kind, group_key, days, transform(days, day -> coalesce(try_element_at(count_by_day, day), 0)) AS newly_seen_counts
FROM counts
CROSS JOIN days
