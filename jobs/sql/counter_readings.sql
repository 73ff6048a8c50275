-- Which values has each counter shown on each day, and from when to when?
-- A counter is the number that one site keeps for one title, by its URL where there is one. Of the
-- pages that show one value on one day, the first and the last say all.
SELECT
  substr(sha2(concat(
    octet_length(o.site), ':', o.site, octet_length(counter_key), ':', counter_key, octet_length(metric), ':', metric),
    256), 1, 32) AS counter_id,
  headline_id,
  o.site, metric, o.seen_on, origin, count_low,
  CASE WHEN count(count_high) = count(*) THEN max(count_high) END AS count_high,
  min(observed_at) AS first_observed_at,
  max(observed_at) AS last_observed_at,
  count(*) AS reading_count
FROM view_observations AS o
JOIN headline_keys AS k ON k.form_id = o.form_id AND k.form_check = o.form_check AND k.seen_on IN ('', o.seen_on)
-- a counter of a site that is not known is nobody's
WHERE o.site IS NOT NULL
GROUP BY ALL
