-- Who reprints whom, and how fast?
SELECT first_outlet, outlet AS reprinted_by, count(*) AS reprints, round(percentile(lag_hours_low, 0.5), 1) AS median_lag_hours_at_least,
  round(percentile(lag_hours_high, 0.5), 1) AS median_lag_hours_at_most
FROM reprint_chains
WHERE role = 'reprint' AND first_outlet IS NOT NULL AND outlet IS NOT NULL AND outlet <> first_outlet
GROUP BY first_outlet, outlet
ORDER BY reprints DESC, first_outlet, reprinted_by
LIMIT 15
