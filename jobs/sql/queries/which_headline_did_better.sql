-- Which headline did better: of one text under several titles on one site, which is read more and which is shown more?
WITH titles AS (
  SELECT s.text_id, c.site, h.title, h.outlet, c.last_count_low, c.last_count_high, c.per_hour_shrunk, c.age_class, h.sighting_count,
    max(c.last_count_low) OVER of_the_text AS best,
    min(h.title) OVER of_the_text <> max(h.title) OVER of_the_text AS has_several
  FROM story_headlines AS s
  JOIN headlines AS h USING (headline_id)
  JOIN counters AS c USING (headline_id)
  WHERE s.text_id IS NOT NULL AND c.metric = 'view'
  WINDOW of_the_text AS (PARTITION BY s.text_id, c.site)
)
SELECT site, title, outlet, last_count_low AS views_at_least, last_count_high AS views_at_most,
  round(last_count_low / best, 3) AS of_the_best, round(per_hour_shrunk, 1) AS views_per_hour, age_class, sighting_count AS sightings
FROM titles
WHERE has_several
ORDER BY best DESC, text_id, site, views_at_least DESC, title, outlet
LIMIT 15
