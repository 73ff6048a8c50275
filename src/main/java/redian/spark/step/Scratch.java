package redian.spark.step;

import java.util.function.Supplier;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Where a step keeps rows that it reads several times. */
@FunctionalInterface
public interface Scratch {

  /**
   * Makes rows once.
   *
   * @param name names them within the step
   * @return the same rows, read from where they are kept
   */
  Dataset<Row> keep(String name, Dataset<Row> rows);

  /**
   * Makes rows that several tables ask for, which are the same for all of them. Anew for each,
   * unless this is a {@link SharedScratch}.
   *
   * @param name names them for all tables
   */
  default Dataset<Row> share(String name, Supplier<Dataset<Row>> rows) {
    return keep(name, rows.get());
  }
}
