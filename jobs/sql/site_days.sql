-- How many pages of each site were captured on each day, and how many of them offered cards?
SELECT
  coalesce(site, '') AS site,
  seen_on,
  count(*) AS page_count,
  count_if(card_count > 0) AS eligible_page_count
FROM pages
GROUP BY ALL
