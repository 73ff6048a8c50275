-- What part of each site's counts is not to be trusted, and why?
SELECT
  site, reasons, reading_count, counter_count, rounded_share, capped_share, untimed_share, read_once_share, undated_share, restarted_share,
  jumped_share, stale_share, young_floor, last_digit_chi_square, card_discrepancy, night_growth
FROM site_trust
ORDER BY reading_count DESC, site
