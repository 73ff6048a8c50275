-- Self-media against listed media: which kind of outlet has which part of supply and of attention, each site for itself?
SELECT site, coalesce(outlet_kind, 'not listed') AS outlet_kind, count(*) AS outlets, sum(headline_count) AS headlines,
  round(sum(headline_count) / sum(sum(headline_count)) OVER (PARTITION BY site), 3) AS supply_share,
  round(sum(view_share), 3) AS attention_share
FROM outlet_scorecard
WHERE site <> ''
GROUP BY site, outlet_kind
ORDER BY site, headlines DESC, outlet_kind
LIMIT 20
