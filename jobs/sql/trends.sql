-- What is newly seen of each group on each day, how much does it gain, and does it burst?
-- The groups are the view "members": group_kind, group_key, group_name, headline_id, each headline once in a group.
CREATE TEMPORARY VIEW group_days AS
SELECT
  group_kind, group_key, seen_on,
  count(*) AS newly_seen_count,
  count_if(published_on >= date_sub(to_date(seen_on), 1)) AS new_count,
  count(DISTINCT nullif(outlet_key, '')) AS outlet_count
FROM (
  SELECT
    headline_id, outlet_key,
    date_format(from_utc_timestamp(first_seen_at, 'Asia/Shanghai'), 'yyyy-MM-dd') AS seen_on,
    to_date(from_utc_timestamp(published_not_before, 'Asia/Shanghai')) AS published_on
  FROM headlines
  WHERE first_seen_at IS NOT NULL
)
JOIN members USING (headline_id)
WHERE group_key <> ''
GROUP BY ALL;

-- Growth from one day to the next; over a gap of days nobody knows when it came.
CREATE TEMPORARY VIEW gains AS
WITH counter_days AS (
  SELECT
    counter_id, seen_on,
    max(count_low) AS low,
    CASE WHEN count(count_high) = count(*) THEN max(count_high) END AS high
  -- all readings of a counter meet once, for its days and their order
  FROM (SELECT /*+ REPARTITION(counter_id) */ * FROM counter_readings WHERE metric = 'view' AND seen_on <> 'unknown')
  GROUP BY counter_id, seen_on
),
steps AS (
  SELECT
    *,
    lag(seen_on) OVER by_day AS day_before,
    lag(low) OVER by_day AS low_before,
    lag(high) OVER by_day AS high_before
  FROM counter_days
  WINDOW by_day AS (PARTITION BY counter_id ORDER BY seen_on)
)
SELECT
  headline_id, s.seen_on,
  greatest(0, low - coalesce(high_before, low)) AS gained_low,
  high - low_before AS gained_high
FROM steps AS s
JOIN counters AS c ON c.counter_id = s.counter_id
WHERE date_diff(to_date(s.seen_on), to_date(day_before)) = 1
  -- a counter that fell has started again: what it gained is not known
  AND (high IS NULL OR high >= low_before);

WITH group_gains AS (
  SELECT
    group_kind, group_key, seen_on,
    count(*) AS bracketed_count,
    sum(gained_low) AS gained_low,
    CASE WHEN count(gained_high) = count(*) THEN sum(gained_high) END AS gained_high
  FROM gains
  JOIN members USING (headline_id)
  WHERE group_key <> ''
  GROUP BY ALL
),
days AS (
  -- how much the crawl saw at all: a day on which it read twice as much is no burst of everything
  SELECT
    seen_on, seen_count,
    sum(seen_count) OVER before AS seen_count_before,
    date_diff(to_date(seen_on), to_date(min(seen_on) OVER ())) AS day_number
  FROM (
    SELECT date_format(from_utc_timestamp(first_seen_at, 'Asia/Shanghai'), 'yyyy-MM-dd') AS seen_on, count(*) AS seen_count
    FROM headlines
    WHERE first_seen_at IS NOT NULL
    GROUP BY ALL
  )
  WINDOW before AS (ORDER BY unix_date(to_date(seen_on)) RANGE BETWEEN 14 PRECEDING AND 1 PRECEDING)
),
counted AS (
  SELECT
    *,
    coalesce(sum(newly_seen_count) OVER before, 0) AS baseline_count
  FROM group_days
  WINDOW before AS (
    PARTITION BY group_kind, group_key ORDER BY unix_date(to_date(seen_on)) RANGE BETWEEN 14 PRECEDING AND 1 PRECEDING)
),
tested AS (
  SELECT
    c.*, seen_count, seen_count_before, day_number,
    CASE WHEN seen_count_before > 0 AND newly_seen_count >= 5 AND outlet_count >= 3
      THEN binomial_upper_tail(
        newly_seen_count + baseline_count, newly_seen_count, seen_count / double(seen_count + seen_count_before))
    END AS p_value
  FROM counted AS c
  JOIN days USING (seen_on)
),
ranked AS (
  SELECT
    *,
    count(p_value) OVER (PARTITION BY group_kind, seen_on) AS test_count,
    row_number() OVER (PARTITION BY group_kind, seen_on ORDER BY p_value ASC NULLS LAST, group_key) AS place
  FROM tested
),
passed AS (
  SELECT
    *,
    max(CASE WHEN p_value <= 0.05 * place / test_count THEN place END) OVER (PARTITION BY group_kind, seen_on) AS last_place
  FROM ranked
),
names AS (
  -- of several the one used most, of these the smallest
  SELECT group_kind, group_key, min_by(group_name, struct(-name_count, group_name)) AS group_name
  FROM (
    SELECT group_kind, group_key, group_name, count(group_name) AS name_count
    FROM members
    GROUP BY group_kind, group_key, group_name
  )
  GROUP BY group_kind, group_key
)
SELECT
  group_kind, group_key, group_name, p.seen_on,
  newly_seen_count, new_count,
  day_number >= 14 AS is_new_known,
  outlet_count,
  coalesce(bracketed_count, 0) AS bracketed_count,
  gained_low, gained_high,
  baseline_count,
  round(log2((newly_seen_count + 0.5) / (baseline_count + 0.5) * seen_count_before / seen_count), 4) AS burst,
  round(p_value, 10) AS p_value,
  CASE WHEN p_value IS NOT NULL THEN coalesce(place <= last_place, FALSE) END AS is_burst
FROM passed AS p
JOIN names USING (group_kind, group_key)
LEFT JOIN group_gains USING (group_kind, group_key, seen_on)
