package redian.core.generate;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;

/**
 * An ARC 1.0 file: a line of five fields before each HTTP answer. Format: Internet Archive, "Arc
 * File Format", version 1.0, 1996.
 */
final class ArcFile extends CrawlFile {

  private static final byte[] END = {'\n'};

  private final RecordSink records;

  ArcFile(String name, GeneratorSettings settings, OutputStream out, TruthSink truth)
      throws IOException {
    super(name, settings, truth);
    this.records = new RecordSink(name, settings.compression(), out);
    skip();
    byte[] description =
        "1 0 Redian\nURL IP-address Archive-date Content-type Archive-length\n".getBytes(UTF_8);
    String date = Clock.compactUtc(settings.start().getEpochSecond());
    String header = line("filedesc://" + name, date, "text/plain", description.length);
    records.write(Broken.NO, header.getBytes(UTF_8), description, END);
  }

  @Override
  void write(GeneratedPage page, Broken broken) throws IOException {
    account(page, records.offset(), broken);
    byte[] http = HttpAnswer.head(page, broken);
    String header =
        line(
            page.truth().url(),
            Clock.compactUtc(page.truth().capturedAt().getEpochSecond()),
            "text/html",
            http.length + page.content().length);
    records.write(broken, header.getBytes(UTF_8), http, page.content(), END);
  }

  @Override
  void finish() {
    records.end();
  }

  private static String line(String url, String date, String type, int length) {
    return url + " 192.0.2.1 " + date + " " + type + " " + length + "\n";
  }
}
