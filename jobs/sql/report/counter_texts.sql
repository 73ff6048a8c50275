-- What did pages print where the listed counters were read, and where does what they count lead?
WITH listed AS (
  SELECT counter_id, headline_id, site, rate_since, last_observed_at, last_count_low
  FROM counters
  LEFT SEMI JOIN listed_counters USING (counter_id)
),
texts AS (
  SELECT
    l.counter_id,
    min_by(v.raw_text, struct(v.count_low, v.page_id, v.position)) FILTER (WHERE v.observed_at = l.rate_since) AS text_before,
    min_by(struct(v.raw_text, v.page_id, v.position), struct(v.position, v.page_id))
      FILTER (WHERE v.count_low = l.last_count_low AND v.observed_at <=> l.last_observed_at) AS last
  FROM listed AS l
  JOIN headline_keys AS k ON k.headline_id = l.headline_id AND k.site = l.site
  JOIN view_observations AS v
    ON v.site = k.site AND v.title_key = k.title_key AND v.outlet_key = k.outlet_key AND coalesce(v.url_key, '') = k.url_key
  WHERE v.metric = 'view' AND (v.observed_at <=> l.last_observed_at OR v.observed_at = l.rate_since)
  GROUP BY l.counter_id
)
SELECT t.counter_id, t.last.raw_text AS raw_text, t.text_before, coalesce(c.url, p.canonical_url, p.url) AS url
FROM texts AS t
LEFT JOIN recommendations AS c ON c.page_id = t.last.page_id AND c.position = t.last.position
LEFT JOIN pages AS p ON p.page_id = t.last.page_id AND t.last.position = 0
ORDER BY t.counter_id
