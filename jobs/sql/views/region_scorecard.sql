-- One row per province or country that headlines name: its part of headlines, of cards and of views, as a mean over sites that each weigh as their headlines; one headline counts for all that it names
WITH shown AS (
  SELECT d.site, d.headline_id, sum(d.card_count) AS cards, any_value(v.views) AS views
  FROM headline_days AS d
  LEFT JOIN (
    SELECT site, headline_id, sum(last_count_low) AS views FROM counters WHERE metric = 'view' GROUP BY site, headline_id
  ) AS v ON v.site = d.site AND v.headline_id = d.headline_id
  WHERE d.site <> ''
  GROUP BY d.site, d.headline_id
),
sites AS (
  SELECT site, count(*) AS headlines, sum(cards) AS cards, sum(views) AS views FROM shown GROUP BY site
),
everything AS (
  SELECT
    sum(headlines) AS headlines,
    sum(CASE WHEN cards > 0 THEN headlines END) AS with_cards,
    sum(CASE WHEN views > 0 THEN headlines END) AS with_views
  FROM sites
),
named AS (
  SELECT region_kind, region, site, count(*) AS headlines, count_if(is_in_title) AS in_titles, sum(cards) AS cards, sum(views) AS views
  FROM shown
  JOIN region_headlines USING (headline_id)
  GROUP BY region_kind, region, site
)
SELECT
  n.region_kind,
  n.region,
  count(*) AS site_count,
  sum(n.headlines) AS headline_count,
  sum(n.in_titles) AS in_title_count,
  sum(n.cards) AS card_count,
  round(sum(n.headlines) / any_value(e.headlines), 6) AS supply_share,
  round(try_divide(sum(s.headlines * try_divide(n.cards, s.cards)), any_value(e.with_cards)), 6) AS card_share,
  round(try_divide(sum(s.headlines * try_divide(n.views, s.views)), any_value(e.with_views)), 6) AS view_share
FROM named AS n
JOIN sites AS s ON s.site = n.site
CROSS JOIN everything AS e
GROUP BY n.region_kind, n.region
