package redian.spark.step;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.junit.jupiter.api.Test;

class AdjacentRowsTest {

  @Test
  void rowsOfARunAreTakenTogether() {
    assertThat(sums(row("a", "x", 1), row("a", "x", 2), row("a", "y", 4), row("b", "y", 8)))
        .containsExactly("a x 3", "a y 4", "b y 8");
  }

  @Test
  void noRowsMakeNoRuns() {
    assertThat(sums()).isEmpty();
  }

  @Test
  void aRunMayMakeSeveralRowsOrNone() {
    Iterator<Row> rows =
        AdjacentRows.change(
            List.of(row("none", "", 1), row("two", "", 2), row("none", "", 3)).iterator(),
            1,
            (first, run) -> {
              run.forEachRemaining(row -> {});
              return first.getString(0).equals("two")
                  ? List.of(first, first).iterator()
                  : Collections.emptyIterator();
            });

    assertThat(rows).toIterable().hasSize(2);
  }

  private static List<String> sums(Row... rows) {
    List<String> sums = new ArrayList<>();
    AdjacentRows.change(
            List.of(rows).iterator(),
            2,
            (first, run) -> {
              int sum = 0;
              while (run.hasNext()) {
                sum += run.next().getInt(2);
              }
              return List.of(row(first.getString(0), first.getString(1), sum)).iterator();
            })
        .forEachRemaining(row -> sums.add(row.mkString(" ")));
    return sums;
  }

  private static Row row(String first, String second, int value) {
    return RowFactory.create(first, second, value);
  }
}
