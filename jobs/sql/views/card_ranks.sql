-- One row per site and headline as cards print it: how often it is pushed and how much it is read, each ranked within the site (0..1)
WITH shown AS (
  SELECT site, title_key, outlet_key, max(title) AS title, max(outlet) AS outlet, count(*) AS cards,
    max(view_count_low) AS views_at_least
  FROM recommendations
  WHERE site IS NOT NULL AND view_count_low IS NOT NULL
  GROUP BY site, title_key, outlet_key
),
ranked AS (
  SELECT *,
    round(percent_rank() OVER (PARTITION BY site ORDER BY cards), 3) AS card_rank,
    round(percent_rank() OVER (PARTITION BY site ORDER BY views_at_least), 3) AS view_rank
  FROM shown
)
SELECT site, title_key, outlet_key, title, outlet, cards, views_at_least, card_rank, view_rank
FROM ranked
