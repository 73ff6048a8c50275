-- Which provinces and countries get attention: their part of headlines, of cards and of views?
SELECT region_kind, region, headline_count AS headlines, in_title_count AS in_titles, round(supply_share, 3) AS of_headlines,
  round(card_share, 3) AS of_cards, round(view_share, 3) AS of_views, round(view_share - supply_share, 3) AS attention_gap
FROM (
  SELECT *, row_number() OVER (PARTITION BY region_kind ORDER BY view_share DESC NULLS LAST, headline_count DESC, region) AS place
  FROM region_scorecard
)
WHERE place <= 12
ORDER BY region_kind DESC, place
