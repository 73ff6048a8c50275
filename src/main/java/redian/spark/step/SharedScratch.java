package redian.spark.step;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Makes rows that several tables ask for once, as long as what they follow from is the same. */
public final class SharedScratch implements Scratch {

  private final Scratch files;
  private final Map<String, Dataset<Row>> shared = new HashMap<>();

  /**
   * Keeps nothing yet.
   *
   * @param files where rows are kept
   */
  public SharedScratch(Scratch files) {
    this.files = files;
  }

  @Override
  public Dataset<Row> keep(String name, Dataset<Row> rows) {
    return files.keep(name, rows);
  }

  @Override
  public Dataset<Row> share(String name, Supplier<Dataset<Row>> rows) {
    return shared.computeIfAbsent(name, missing -> files.keep(missing, rows.get()));
  }
}
