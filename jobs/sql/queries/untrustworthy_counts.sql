-- Which numbers can I not trust: what part of each site's counts is rounded, capped, not timed, read once or undated, and is it suspicious?
SELECT site, reading_count AS readings, rounded_share AS rounded, capped_share AS capped, untimed_share AS untimed, counter_count AS counters,
  read_once_share AS read_once, undated_share AS undated, is_suspicious, array_join(reasons, ', ') AS reasons
FROM site_trust
ORDER BY readings DESC, site
