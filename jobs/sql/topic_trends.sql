-- On which days does a topic have more new headlines than the 14 days before make one expect?
-- As a share of each day's headlines, so that a day on which more was crawled is no burst of everything.
WITH days AS (
  SELECT
    topic_id, kind, label,
    to_date(from_utc_timestamp(first_seen_at, 'Asia/Shanghai')) AS day,
    count(*) AS headline_count
  FROM headline_topics
  JOIN headlines USING (headline_id)
  WHERE is_main AND first_seen_at IS NOT NULL
  GROUP BY ALL
),
totals AS (
  SELECT
    kind, day, day_headlines,
    sum(day_headlines) OVER (
      PARTITION BY kind ORDER BY unix_date(day) RANGE BETWEEN 14 PRECEDING AND 1 PRECEDING) AS headlines_before
  FROM (SELECT kind, day, sum(headline_count) AS day_headlines FROM days GROUP BY kind, day)
),
with_before AS (
  SELECT
    days.*,
    day_headlines,
    headlines_before,
    coalesce(sum(headline_count) OVER (
      PARTITION BY topic_id ORDER BY unix_date(day) RANGE BETWEEN 14 PRECEDING AND 1 PRECEDING), 0) AS topic_before
  FROM days
  JOIN totals USING (kind, day)
),
expected AS (
  SELECT
    *,
    CASE WHEN headlines_before > 0
      THEN day_headlines * (topic_before + 0.5D) / (headlines_before + 1) END AS expected
  FROM with_before
)
SELECT
  topic_id, day, kind, label, headline_count,
  round(headline_count / day_headlines, 6) AS day_share,
  round(expected, 4) AS expected_count,
  round((headline_count - expected) / sqrt(expected), 2) AS burst
FROM expected
