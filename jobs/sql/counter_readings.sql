-- Which values has each counter shown on each day, and from when to when?
-- A counter is the number that one site keeps for one title, by its URL where there is one. Of the
-- pages that show one value on one day, the first and the last say all.
WITH readings AS (
  SELECT
    site, title_key, outlet_key,
    coalesce(url_key, '') AS url_key,
    seen_on,
    metric, origin, count_low,
    CASE WHEN count(count_high) = count(*) THEN max(count_high) END AS count_high,
    min(observed_at) AS first_observed_at,
    max(observed_at) AS last_observed_at,
    count(*) AS reading_count
  FROM view_observations
  -- a counter of a site that is not known is nobody's
  WHERE site IS NOT NULL AND title_key <> ''
  GROUP BY ALL
)
SELECT
  substr(sha2(concat(
    octet_length(r.site), ':', r.site, octet_length(counter_key), ':', counter_key, octet_length(metric), ':', metric),
    256), 1, 32) AS counter_id,
  headline_id,
  r.site, metric, r.seen_on, origin, count_low,
  CASE WHEN count(count_high) = count(*) THEN max(count_high) END AS count_high,
  min(first_observed_at) AS first_observed_at,
  max(last_observed_at) AS last_observed_at,
  sum(reading_count) AS reading_count
FROM readings AS r
JOIN headline_keys AS k
  ON k.site = r.site AND k.title_key = r.title_key AND k.outlet_key = r.outlet_key AND k.url_key = r.url_key
    AND k.seen_on IN ('', r.seen_on)
GROUP BY ALL
