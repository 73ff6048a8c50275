-- What kind is each topic of, and how many headlines of a site has it by the classifier's probabilities?
WITH seen AS (
  SELECT DISTINCT site, headline_id FROM headline_days
),
adjusted AS (
  SELECT
    site, topic_id, kind,
    CASE WHEN kind = 'category' AND label <> 'other' THEN
      -- probabilities have 4 digits: as decimals, their sum is exact and rounded alike in any order
      double(round(sum(CAST(probability AS DECIMAL(10, 4))), 2))
    END AS headline_count_adjusted
  FROM seen
  JOIN headline_topics USING (headline_id)
  GROUP BY site, topic_id, kind, label
)
SELECT groups.*, kind, headline_count_adjusted
FROM groups
JOIN adjusted USING (site, topic_id)
