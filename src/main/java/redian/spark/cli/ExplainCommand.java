package redian.spark.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import redian.core.capture.Capture;
import redian.core.capture.CrawlFileReader;
import redian.core.capture.Framed;
import redian.core.page.PageExplanation;
import redian.spark.job.UsageException;

/** How one page was read. */
@Command(
    name = "explain",
    description = "Shows how one page is read, block by block, with the rule behind each field.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class ExplainCommand implements Callable<Integer> {

  @Parameters(
      paramLabel = "PAGE",
      description = "A crawl file: its first page, unless --offset names another.")
  private Path file;

  @Option(
      names = "--offset",
      paramLabel = "N",
      description = "record_offset of the page in the file, as in the tables.")
  private Long offset;

  @Mixin private PageOptions options;

  @Override
  public Integer call() {
    Framed framed = find();
    if (framed instanceof Framed.Captured captured) {
      print(captured.capture());
    } else {
      // a record that cannot be read is explained by its reject
      System.out.println(((Framed.Unreadable) framed).reject());
    }
    return Redian.DONE;
  }

  private Framed find() {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file));
        CrawlFileReader reader = CrawlFileReader.open(in, options.readSettings())) {
      while (reader.hasNext()) {
        Framed framed = reader.next();
        if (isWanted(framed)) {
          return framed;
        }
      }
    } catch (IOException e) {
      throw new UsageException(
          String.format(Locale.ROOT, "%s cannot be read: %s.", file, e.getMessage()), e);
    }
    throw new UsageException(
        offset == null
            ? file + " holds no page."
            : String.format(Locale.ROOT, "%s holds no page at offset %d.", file, offset));
  }

  private boolean isWanted(Framed framed) {
    if (framed instanceof Framed.Captured captured) {
      return offset == null || captured.capture().recordOffset() == offset;
    }
    return framed instanceof Framed.Unreadable unreadable
        && offset != null
        && unreadable.reject().recordOffset() == offset;
  }

  private void print(Capture capture) {
    PageExplanation explanation = PageExplanation.of(capture, options.parserSettings());
    if (explanation.reject() != null) {
      System.out.println(explanation.reject());
      return;
    }
    TextTable fields = TextTable.of("field", "value", "rule");
    explanation
        .fields()
        .forEach(field -> fields.add(field.name(), text(field.value()), text(field.rule())));
    System.out.print(fields.render());
    System.out.println();
    TextTable lines = TextTable.of("block", "role", "rule", "links", "path", "text");
    explanation
        .lines()
        .forEach(
            line ->
                lines.add(
                    Integer.toString(line.index()),
                    line.role(),
                    text(line.rule()),
                    String.format(Locale.ROOT, "%.2f", line.linkDensity()),
                    line.path(),
                    line.text()));
    System.out.print(lines.render());
  }

  private static String text(String value) {
    return value == null ? "" : value;
  }
}
