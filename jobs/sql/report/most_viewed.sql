-- Which headlines have the largest counts, by the latest reading on each site?
WITH latest AS (
  SELECT
    site,
    title_key,
    outlet_key,
    coalesce(url_key, '') AS url_key,
    coalesce(date_format(from_utc_timestamp(observed_at, 'Asia/Shanghai'), 'yyyy-MM-dd'), 'unknown') AS seen_on,
    max_by(
      struct(observed_at, count_low, count_high, raw_text, page_id),
      struct(observed_at, count_low, coalesce(count_high, 9223372036854775807), page_id)) AS reading
  FROM view_observations
  WHERE metric = 'view' AND site IS NOT NULL
  GROUP BY ALL
),
largest AS (
  SELECT
    l.site,
    headline_id,
    max_by(
      reading,
      struct(reading.observed_at, reading.count_low, coalesce(reading.count_high, 9223372036854775807), reading.page_id))
      AS reading
  FROM latest AS l
  JOIN headline_keys AS k
    ON k.site = l.site AND k.title_key = l.title_key AND k.outlet_key = l.outlet_key AND k.url_key = l.url_key
      AND k.seen_on IN ('', l.seen_on)
  GROUP BY l.site, headline_id
)
SELECT
  h.title,
  h.outlet,
  l.site,
  l.reading.count_low AS views_low,
  l.reading.count_high AS views_high,
  l.reading.raw_text AS raw_text,
  l.reading.observed_at AS observed_at,
  h.first_seen_at,
  h.sighting_count
FROM largest AS l
JOIN headlines AS h USING (headline_id)
ORDER BY views_low DESC, title, site, headline_id
