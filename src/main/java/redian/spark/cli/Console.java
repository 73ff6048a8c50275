package redian.spark.cli;

import java.io.PrintStream;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import redian.spark.job.RunListener;
import redian.spark.job.StepReport;
import redian.spark.job.Words;

/** What a person sees while a run works: one line a step, on standard error. */
final class Console implements RunListener {

  private static final String LOG_FILE = "redian.log.file";

  private static final int NAMED_FILES = 20;

  private static final double BYTES_PER_MEGABYTE = 1e6;

  private final PrintStream out;
  private double seconds;
  private long inputBytes;
  private StepReport.Cost cost = StepReport.Cost.NONE;

  Console(PrintStream out) {
    this.out = out;
  }

  void line(String text) {
    out.println(text);
  }

  /** One step: its name, what it did, seconds, and rows written per second. */
  @Override
  public void step(StepReport report) {
    double rate = report.seconds() > 0 ? report.counts().rowsOut() / report.seconds() : 0;
    StepReport.Input input = report.counts().input();
    seconds += report.seconds();
    inputBytes += input == null ? 0 : input.bytes();
    cost = cost.plus(report.cost());
    line(
        String.format(
            Locale.ROOT,
            "%-9s %-60s %7.1f s %,9.0f rows/s",
            report.step(),
            report.summary(),
            report.seconds(),
            rate));
  }

  /** What all steps so far took together. */
  void total() {
    line(
        String.format(
            Locale.ROOT,
            "%-9s %-60s %7.1f s",
            "in all",
            String.format(
                Locale.ROOT,
                "%s MB of input; %s MB written, %s MB shuffled, %,.0f s of CPU%s",
                megabytes(inputBytes),
                megabytes(cost.bytesOut()),
                megabytes(cost.bytesShuffled()),
                cost.cpuSeconds(),
                cost.failedTasks() == 0
                    ? ""
                    : ", " + Words.count(cost.failedTasks(), "task") + " run again"),
            seconds));
  }

  private static String megabytes(long bytes) {
    return String.format(Locale.ROOT, "%,.1f", bytes / BYTES_PER_MEGABYTE);
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

  @Override
  public void datedAhead(long pages, Instant now) {
    line(
        String.format(
            Locale.ROOT,
            "%s dated more than a year after all others. \"Now\" is taken to be %s, the others'"
                + " latest; --as-of says another.",
            Words.count(pages, "page is", "pages are"),
            now));
  }

  /** Where Spark's own log goes, if the launcher has set it. */
  static Optional<String> logFile() {
    return Optional.ofNullable(System.getProperty(LOG_FILE));
  }
}
