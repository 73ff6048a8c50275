package redian.spark.step;

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
}
