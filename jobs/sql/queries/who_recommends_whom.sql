-- Who recommends whom: which other outlets stand on the cards below each outlet's articles?
SELECT a.outlet AS on_pages_of, r.outlet AS recommended, count(*) AS cards, count(DISTINCT r.title_key) AS titles
FROM recommendations AS r
JOIN articles AS a ON a.page_id = r.page_id
WHERE a.outlet_key <> '' AND r.outlet_key <> '' AND a.outlet_key <> r.outlet_key
GROUP BY a.outlet, r.outlet
ORDER BY cards DESC, on_pages_of, recommended
LIMIT 15
