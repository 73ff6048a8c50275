-- What does each site recommend: the page's own outlet, or what is no longer read?
--
-- A card is judged by two readings of its counter on cards, at least 6 hours apart, the last ones of
-- two days: those of its day and the next day on which it was read, else those of the day before. It is stale
-- if even the largest gain that the printed counts allow is at most 1 % of the count, and one view,
-- a day; it is not if even the smallest gain is more. Counts too coarse to tell, counts that
-- fell, and cards that were read only once are not judged.
WITH self AS (
  SELECT
    site,
    sum(card_count) AS card_count,
    sum(CASE WHEN from_outlet_key <> '' AND to_outlet_key <> '' THEN card_count END) AS outlet_card_count,
    sum(CASE
      WHEN from_outlet_key = to_outlet_key AND from_outlet_key <> '' THEN card_count
      WHEN from_outlet_key <> '' AND to_outlet_key <> '' THEN 0
    END) AS self_card_count
  FROM site_flows
  GROUP BY site
),
outlet_totals AS (
  SELECT site, from_outlet_key, to_outlet_key, card_count FROM site_flows
  WHERE from_outlet_key <> '' AND to_outlet_key <> ''
),
expected_self AS (
  SELECT site, sum(CAST(from_count AS DECIMAL(19, 0)) * to_count) AS product_sum
  FROM (SELECT site, from_outlet_key AS outlet_key, sum(card_count) AS from_count FROM outlet_totals GROUP BY ALL)
  JOIN (SELECT site, to_outlet_key AS outlet_key, sum(card_count) AS to_count FROM outlet_totals GROUP BY ALL)
    USING (site, outlet_key)
  GROUP BY site
),
days AS (
  SELECT
    counter_id, site, seen_on,
    sum(reading_count) AS card_count,
    max(struct(last_observed_at, count_low, count_high)) AS reading
  FROM (
    -- all readings of a counter meet once, for its days and their order
    SELECT /*+ REPARTITION(counter_id) */ *
    FROM counter_readings
    WHERE metric = 'view' AND origin = 'card' AND last_observed_at IS NOT NULL
  )
  GROUP BY counter_id, site, seen_on
),
steps AS (
  SELECT
    *,
    (unix_micros(later.last_observed_at) - unix_micros(reading.last_observed_at)) / 86400000000 AS days_between,
    double(later.count_high) - reading.count_low AS largest_gain,
    double(later.count_low) - reading.count_high AS least_gain
  FROM (
    SELECT *, lead(reading) OVER (PARTITION BY counter_id, site ORDER BY seen_on) AS later FROM days
  )
),
verdicts AS (
  SELECT
    *,
    CASE
      WHEN days_between < 0.25 OR largest_gain < 0 THEN NULL
      WHEN largest_gain <= days_between * greatest(1, 0.01 * reading.count_low) THEN true
      WHEN least_gain > days_between * greatest(1, 0.01 * reading.count_high) THEN false
    END AS is_stale_after
  FROM steps
),
judged AS (
  SELECT
    site,
    card_count,
    coalesce(is_stale_after, lag(is_stale_after) OVER (PARTITION BY counter_id, site ORDER BY seen_on)) AS is_stale
  FROM verdicts
),
stale AS (
  SELECT
    site,
    sum(card_count) AS timed_card_count,
    coalesce(sum(CASE WHEN is_stale IS NOT NULL THEN card_count END), 0) AS judged_card_count,
    coalesce(sum(CASE WHEN is_stale THEN card_count END), 0) AS stale_card_count
  FROM judged
  GROUP BY site
)
SELECT
  site,
  coalesce(card_count, 0) AS card_count,
  coalesce(outlet_card_count, 0) AS outlet_card_count,
  coalesce(self_card_count, 0) AS self_card_count,
  round(try_divide(self_card_count, outlet_card_count), 6) AS self_promotion_share,
  round(try_divide(double(product_sum), double(outlet_card_count) * outlet_card_count), 6) AS expected_self_share,
  coalesce(timed_card_count, 0) AS timed_card_count,
  coalesce(judged_card_count, 0) AS judged_card_count,
  coalesce(stale_card_count, 0) AS stale_card_count,
  round(try_divide(stale_card_count, judged_card_count), 6) AS stale_card_share
FROM self
LEFT JOIN expected_self USING (site)
FULL OUTER JOIN stale USING (site)
