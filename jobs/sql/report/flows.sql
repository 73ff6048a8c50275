-- Which outlets' pages recommend which other outlets, and is that more than chance would?
SELECT from_outlet, to_outlet, observed_count, expected_count, card_share, excess_share, log_odds, z_score
FROM outlet_flows
WHERE NOT is_self AND from_outlet IS NOT NULL AND to_outlet IS NOT NULL
ORDER BY z_score DESC NULLS LAST, observed_count - expected_count DESC, from_outlet, to_outlet
