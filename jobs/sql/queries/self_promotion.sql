-- Which outlets' pages recommend the outlet itself?
SELECT a.site, a.outlet, count(*) AS cards_with_outlet, count_if(r.outlet_key = a.outlet_key) AS own_cards,
  round(count_if(r.outlet_key = a.outlet_key) / count(*), 3) AS own_share
FROM recommendations AS r
JOIN articles AS a ON a.page_id = r.page_id
WHERE a.outlet_key <> '' AND r.outlet_key <> ''
GROUP BY a.site, a.outlet
HAVING cards_with_outlet >= 10
ORDER BY own_share DESC, cards_with_outlet DESC, a.site, a.outlet
LIMIT 10
