-- Whom does each outlet's pages recommend, more or less than the sites it stands on do anyway?
--
-- Expected is what would be seen if, on each site, every page drew from one and the same mixture of
-- outlets: (cards on pages of the one) x (cards to the other) / (cards), added over the sites.
-- The log-odds compare the observed share with the expected one; the prior, of 100 cards in the
-- expected mixture, draws small flows to 0.
-- Monroe, Colaresi, Quinn: Fightin' Words. Political Analysis 16 (2008), 372-403, sections 3.3 and 3.4.
WITH from_totals AS (
  SELECT site, from_outlet_key, sum(card_count) AS card_count FROM site_flows GROUP BY site, from_outlet_key
),
to_totals AS (
  SELECT site, to_outlet_key, sum(card_count) AS card_count FROM site_flows GROUP BY site, to_outlet_key
),
site_totals AS (
  SELECT site, sum(card_count) AS card_count FROM site_flows GROUP BY site
),
observed AS (
  SELECT from_outlet_key, to_outlet_key, sum(card_count) AS observed_count
  FROM (
    SELECT from_outlet_key, to_outlet_key, card_count FROM site_flows
    UNION ALL
    -- whether an outlet recommends itself is told of every outlet
    SELECT from_outlet_key, from_outlet_key, 0 FROM from_totals
  )
  GROUP BY from_outlet_key, to_outlet_key
),
-- what the sites on which the one has pages show of the other
expected AS (
  SELECT
    from_outlet_key,
    to_outlet_key,
    -- decimals: their sum is the same in any order
    CAST(sum(CAST(
      CAST(pages.card_count AS DOUBLE) * cards.card_count / site_totals.card_count AS DECIMAL(38, 9))) AS DOUBLE)
      AS expected_count,
    sum(cards.card_count) AS shown_count
  FROM observed
  JOIN from_totals AS pages USING (from_outlet_key)
  JOIN to_totals AS cards USING (site, to_outlet_key)
  JOIN site_totals USING (site)
  GROUP BY from_outlet_key, to_outlet_key
),
totals AS (
  SELECT from_outlet_key, sum(card_count) AS from_card_count FROM from_totals GROUP BY from_outlet_key
),
flows AS (
  SELECT
    *,
    coalesce(expected_count, 0) AS expected,
    100 * expected_count / from_card_count AS prior
  FROM observed
  JOIN totals USING (from_outlet_key)
  LEFT JOIN expected USING (from_outlet_key, to_outlet_key)
),
compared AS (
  SELECT
    *,
    ln((observed_count + prior) / (from_card_count + 100 - observed_count - prior))
      - ln(expected / (from_card_count - expected)) AS log_odds,
    sqrt(1 / (observed_count + prior) + 1 / (shown_count + prior)) AS standard_error
  FROM flows
  WHERE
    expected >= 5
    -- where nobody else has pages, or nobody else is shown, there is nothing to compare with
    AND expected < from_card_count - 0.000001
    AND from_outlet_key <> ''
    AND to_outlet_key <> ''
),
names AS (
  SELECT outlet_key, max(outlet) AS outlet FROM headlines GROUP BY outlet_key
)
SELECT
  from_outlet_key,
  page.outlet AS from_outlet,
  to_outlet_key,
  card.outlet AS to_outlet,
  from_outlet_key = to_outlet_key AND from_outlet_key <> '' AS is_self,
  from_card_count,
  observed_count,
  round(observed_count / from_card_count, 6) AS card_share,
  round(expected, 3) AS expected_count,
  round((observed_count - expected) / from_card_count, 6) AS excess_share,
  round(log_odds, 6) AS log_odds,
  round(log_odds / standard_error, 3) AS z_score
FROM flows
LEFT JOIN (SELECT from_outlet_key, to_outlet_key, log_odds, standard_error FROM compared)
  USING (from_outlet_key, to_outlet_key)
LEFT JOIN names AS page ON page.outlet_key = from_outlet_key
LEFT JOIN names AS card ON card.outlet_key = to_outlet_key
