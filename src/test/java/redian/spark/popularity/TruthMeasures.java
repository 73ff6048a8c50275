package redian.spark.popularity;

import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** How far what {@link PopularityTruth} has linked is true; asks the views it has opened. */
final class TruthMeasures {

  private final SparkSession spark;

  TruthMeasures(SparkSession spark) {
    this.spark = spark;
  }

  /**
   * Of pairs of printed forms that are one headline: precision, recall, and recall over all forms.
   *
   * <p>A form tells its headline if it shows the outlet, or another form at its URL does, or if
   * only one headline has its title. Others may be anybody's reprint: what is not printed cannot be
   * found, so that they count in the precision and in the last figure only.
   */
  Row identity() {
    return first(
        """
        WITH forms AS (
          SELECT
            site, title_key, outlet_key, url_key, headline_id, headline_number,
            max(outlet_key) OVER (PARTITION BY site, url_key) <> '' AS is_outlet_told
          FROM (
            SELECT DISTINCT site, title_key, outlet_key, coalesce(url_key, '') AS url_key, headline_id, headline_number
            FROM found
          )
        ),
        titles AS (
          SELECT headline_number, count(*) OVER (PARTITION BY title) > 1 AS is_reprinted
          FROM (
            SELECT headline_number, max_by(title_key, struct(NOT endswith(title_key, '...'), title_key)) AS title
            FROM forms
            GROUP BY headline_number
          )
        ),
        told AS (SELECT *, is_outlet_told OR NOT is_reprinted AS is_told FROM forms JOIN titles USING (headline_number)),
        both AS (
          SELECT headline_id, headline_number, double(count(*)) AS n, double(count_if(is_told)) AS told
          FROM told
          GROUP BY ALL
        ),
        found_pairs AS (SELECT sum(n * (n - 1)) AS pairs FROM (SELECT sum(n) AS n FROM both GROUP BY headline_id)),
        true_pairs AS (
          SELECT sum(n * (n - 1)) AS pairs, sum(told * (told - 1)) AS told_pairs
          FROM (SELECT sum(n) AS n, sum(told) AS told FROM both GROUP BY headline_number)
        ),
        right_pairs AS (SELECT sum(n * (n - 1)) AS pairs, sum(told * (told - 1)) AS told_pairs FROM both)
        SELECT
          r.pairs / f.pairs AS precision,
          r.told_pairs / t.told_pairs AS recall,
          r.pairs / t.pairs AS recall_of_all
        FROM right_pairs AS r, found_pairs AS f, true_pairs AS t
        """);
  }

  /** How often what counters say holds the truth. */
  Row counters() {
    return first(
        """
        WITH judged AS (
          SELECT
            c.*, l.shown AS last_shown, l.actual AS last_actual, f.shown AS first_shown, b.shown AS base_shown,
            b.actual AS base_actual,
            (unix_micros(c.last_observed_at) - unix_micros(rate_since)) / 3.6e9 AS hours
          FROM counters AS c
          JOIN readings AS l ON l.counter_id = c.counter_id AND l.captured_at = c.last_observed_at
          JOIN readings AS f ON f.counter_id = c.counter_id AND f.captured_at = c.first_observed_at
          LEFT JOIN readings AS b ON b.counter_id = c.counter_id AND b.captured_at = c.rate_since
        )
        SELECT
          count(*) AS counters,
          avg(CAST(last_shown BETWEEN last_count_low AND coalesce(last_count_high, last_shown) AS INT)) AS count_held,
          avg(CASE WHEN gained_low IS NOT NULL AND segment_count = 1 THEN CAST(
            last_shown - first_shown BETWEEN gained_low AND coalesce(gained_high, last_shown) AS INT) END) AS gain_held,
          avg(CASE WHEN hours > 0 THEN CAST(
            (last_shown - base_shown) / hours BETWEEN per_hour_low - 1e-3 AND coalesce(per_hour_high + 1e-3, 1e18) AS INT) END)
            AS rate_held,
          count_if(per_hour_shrunk IS NOT NULL) AS rated
        FROM judged
        """);
  }

  /** Rank correlation with the true rate, of the shrunk rate and of the raw count. */
  Row ranks() {
    return first(
        """
        WITH rates AS (
          SELECT
            c.per_hour_shrunk, c.last_count_low,
            (l.actual - b.actual) / ((unix_micros(c.last_observed_at) - unix_micros(rate_since)) / 3.6e9) AS true_rate
          FROM counters AS c
          JOIN readings AS l ON l.counter_id = c.counter_id AND l.captured_at = c.last_observed_at
          JOIN readings AS b ON b.counter_id = c.counter_id AND b.captured_at = c.rate_since
          WHERE per_hour_shrunk IS NOT NULL AND segment_count = 1
            AND unix_micros(c.last_observed_at) - unix_micros(rate_since) >= 3.6e9
        ),
        ranked AS (
          SELECT
            rank() OVER (ORDER BY per_hour_shrunk) + (count(*) OVER (PARTITION BY per_hour_shrunk) - 1) / 2 AS shrunk,
            rank() OVER (ORDER BY last_count_low) + (count(*) OVER (PARTITION BY last_count_low) - 1) / 2 AS raw,
            rank() OVER (ORDER BY true_rate) + (count(*) OVER (PARTITION BY true_rate) - 1) / 2 AS truth
          FROM rates
        )
        SELECT corr(shrunk, truth) AS of_rate, corr(raw, truth) AS of_count, count(*) AS n FROM ranked
        """);
  }

  /**
   * Sites whose counters are exact, and what they last showed by the truth: by the median of single
   * counters and by their sum, compared with what the statistics say.
   */
  List<Row> exactSites() {
    return spark
        .sql(
            """
            WITH exact AS (
              SELECT site FROM found WHERE shown IS NOT NULL
              GROUP BY site HAVING bool_and(count_low = count_high AND shown = actual)
            ),
            truth AS (
              SELECT
                site, sum(shown) AS view_sum, percentile(shown, 0.5) AS median, percentile(shown, 0.9) AS p90,
                -- half the mean difference of two, in means
                sum((2 * place - n - 1) * shown) / any_value(n) / sum(shown) AS gini
              FROM (
                SELECT
                  *,
                  row_number() OVER (PARTITION BY site ORDER BY shown) AS place,
                  count(*) OVER (PARTITION BY site) AS n
                FROM (
                  SELECT site, headline_number, max_by(shown, captured_at) AS shown
                  FROM found
                  WHERE shown IS NOT NULL
                  GROUP BY site, headline_number
                )
              )
              GROUP BY site
            )
            SELECT
              t.view_sum, view_count_low_sum, view_count_high_sum,
              t.median, view_count_low_median, view_count_high_median,
              t.p90, view_count_low_p90, view_count_high_p90,
              t.gini, s.gini
            FROM exact
            JOIN truth AS t USING (site)
            JOIN site_popularity AS s USING (site)
            """)
        .collectAsList();
  }

  /** How many groups there are, and in what part of them sums, medians and p90 hold the truth. */
  Row groups() {
    return first(
        """
        WITH counters AS (
          SELECT site, headline_outlet_key AS outlet_key, max_by(shown, captured_at) AS shown
          FROM found
          JOIN (SELECT headline_id, outlet_key AS headline_outlet_key FROM headlines) USING (headline_id)
          WHERE shown IS NOT NULL
          GROUP BY site, headline_outlet_key, counter_key
        ),
        truth AS (
          SELECT site, outlet_key, sum(shown) AS view_sum, percentile(shown, 0.5) AS median, percentile(shown, 0.9) AS p90
          FROM counters
          GROUP BY site, outlet_key
        )
        SELECT
          count(*) AS groups,
          avg(CAST(view_sum BETWEEN view_count_low_sum AND coalesce(view_count_high_sum, view_sum) AS INT)) AS sum_held,
          avg(CAST(
            median BETWEEN view_count_low_median - 0.05 AND coalesce(view_count_high_median + 0.05, median) AS INT)) AS median_held,
          avg(CAST(p90 BETWEEN view_count_low_p90 - 0.05 AND coalesce(view_count_high_p90 + 0.05, p90) AS INT)) AS p90_held
        FROM outlet_popularity
        JOIN truth USING (site, outlet_key)
        """);
  }

  /**
   * PageRank beside plain exposure: rank correlation, and how many of the 100 most exposed
   * headlines are among the 100 of highest rank.
   */
  Row rankAndExposure() {
    return first(
        """
        WITH places AS (
          SELECT
            double(rank() OVER (ORDER BY page_rank DESC)) AS rank_place,
            double(rank() OVER (ORDER BY exposure_count DESC)) + (count(*) OVER (PARTITION BY exposure_count) - 1) / 2
              AS exposure_place,
            row_number() OVER (ORDER BY exposure_count DESC, page_rank DESC) AS exposure_order
          FROM headline_rank
        )
        SELECT
          corr(rank_place, exposure_place) AS correlation,
          count_if(rank_place <= 100 AND exposure_order <= 100) AS shared,
          count(*) AS headlines
        FROM places
        """);
  }

  private Row first(String sql) {
    return spark.sql(sql).first();
  }
}
