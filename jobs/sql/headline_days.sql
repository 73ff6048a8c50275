-- How often was each headline shown on each site and day?
SELECT
  s.site, headline_id, s.seen_on,
  sum(s.sighting_count) AS sighting_count,
  sum(CASE WHEN article_id = '' THEN s.sighting_count ELSE 0 END) AS card_count,
  sum(CASE WHEN article_id = '' THEN s.page_count ELSE 0 END) AS card_page_count,
  sum(CASE WHEN article_id <> '' THEN s.page_count ELSE 0 END) AS article_page_count
FROM sightings AS s
JOIN headline_keys AS k ON k.form_id = s.form_id AND k.form_check = s.form_check AND k.seen_on IN ('', s.seen_on)
GROUP BY s.site, headline_id, s.seen_on
