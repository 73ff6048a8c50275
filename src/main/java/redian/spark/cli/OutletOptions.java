package redian.spark.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.hadoop.fs.Path;
import picocli.CommandLine.Option;
import redian.core.outlet.OutletDirectory;
import redian.core.outlet.OutletsException;
import redian.spark.job.OutletList;
import redian.spark.job.UsageException;

/** Which outlets printed names mean. The file may lie on any Hadoop file system. */
final class OutletOptions {

  @Option(
      names = "--outlets",
      paramLabel = "FILE",
      description =
          "Outlets that Redian does not know, or knows otherwise: name, canonical name, group, kind"
              + " a line, as in data/outlets.csv.")
  private String outlets;

  /**
   * Reads the list; before Spark starts.
   *
   * @throws UsageException in one sentence
   */
  OutletList list() {
    if (outlets == null) {
      return OutletList.defaults();
    }
    Path path = new Path(outlets);
    try (InputStream in = path.getFileSystem(WarehouseOption.hadoop()).open(path)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return OutletList.with(OutletDirectory.parse(outlets, text.lines().toList()), text);
    } catch (OutletsException e) {
      throw new UsageException(e.getMessage(), e);
    } catch (IOException | IllegalArgumentException e) {
      throw new UsageException(
          String.format(Locale.ROOT, "--outlets %s cannot be read: %s.", outlets, e.getMessage()),
          e);
    }
  }
}
