-- What gained most reads since yesterday, and within which bounds?
SELECT site, title, outlet, gained_low AS gained_at_least, gained_high AS gained_at_most, hours, rate_since, observed_at
FROM hot_now
ORDER BY gained_low DESC, gained_high DESC NULLS LAST, site, title, counter_id
LIMIT 10
