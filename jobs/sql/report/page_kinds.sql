-- Of which kinds are the pages?
SELECT page_kind, count(*) AS page_count, round(count(*) / sum(count(*)) OVER (), 4) AS page_share
FROM pages
GROUP BY page_kind
ORDER BY page_count DESC, page_kind
