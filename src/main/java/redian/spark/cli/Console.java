package redian.spark.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import redian.spark.job.RunListener;
import redian.spark.job.StepReport;

/** What a person sees while a run works: one line a step, on standard error. */
final class Console implements RunListener {

  private static final String LOG_FILE = "redian.log.file";

  private static final int NAMED_FILES = 20;

  private final PrintStream out;

  Console(PrintStream out) {
    this.out = out;
  }

  void line(String text) {
    out.println(text);
  }

  /** One step: its name, what it did, seconds, and rows written per second. */
  @Override
  public void step(StepReport report) {
    double rate = report.seconds() > 0 ? report.rowsOut() / report.seconds() : 0;
    line(
        String.format(
            Locale.ROOT,
            "%-9s %-60s %7.1f s %,9.0f rows/s",
            report.step(),
            report.summary(),
            report.seconds(),
            rate));
  }

  @Override
  public void notReadToEnd(List<String> files) {
    files.forEach(file -> line("Not read to its end: " + file));
  }

  @Override
  public void gone(List<String> files) {
    files.stream()
        .limit(NAMED_FILES)
        .forEach(file -> line("No longer in the input, so its pages stay as they are: " + file));
    if (files.size() > NAMED_FILES) {
      line(String.format(Locale.ROOT, "… and %,d more", files.size() - NAMED_FILES));
    }
  }

  /** Where Spark's own log goes, if the launcher has set it. */
  static Optional<String> logFile() {
    return Optional.ofNullable(System.getProperty(LOG_FILE));
  }
}
