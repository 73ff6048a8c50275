-- What did each site show of each headline, on all days?
-- A view that the groups of all kinds share, made once in a run.
SELECT
  d.site, headline_id,
  max(article_page_count) > 0 AS has_article,
  sum(sighting_count) AS sighting_count,
  sum(card_count) AS card_count,
  -- of the pages that could have shown the headline on the days on which it was seen
  sum(CASE WHEN card_page_count > 0 THEN card_page_count END) AS card_page_count,
  sum(CASE WHEN card_page_count > 0 THEN eligible_page_count END) AS eligible_page_count
FROM headline_days AS d
JOIN site_days AS s ON s.site = d.site AND s.seen_on = d.seen_on
GROUP BY d.site, headline_id
