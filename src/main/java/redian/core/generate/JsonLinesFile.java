package redian.core.generate;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** JSON lines in one gzip stream. */
final class JsonLinesFile extends CrawlFile {

  private final GZIPOutputStream gzip;
  private final StringBuilder line = new StringBuilder(100_000);
  private long offset;

  JsonLinesFile(String name, GeneratedFormat format, OutputStream out, TruthSink truth)
      throws IOException {
    super(name, format, truth);
    gzip = new QuickGzip(out);
  }

  @Override
  void write(GeneratedPage page, Broken broken) throws IOException {
    account(page, offset, broken);
    Charset charset = format().isHtml() ? page.site().charset() : StandardCharsets.UTF_8;
    Charset stored = broken == Broken.MOJIBAKE ? StandardCharsets.UTF_8 : charset;
    line.setLength(0);
    line.append("{\"url\":");
    JsonText.quote(page.truth().url(), line);
    line.append(",\"captured_at\":");
    JsonText.quote(page.truth().capturedAt().toString(), line);
    line.append(format().isHtml() ? ",\"html\":" : ",\"text\":");
    JsonText.quote(new String(page.content(), stored), line);
    line.append('}');
    if (broken == Broken.MALFORMED) {
      line.setLength(line.length() / 2);
    }
    byte[] bytes = line.append('\n').toString().getBytes(StandardCharsets.UTF_8);
    gzip.write(bytes);
    offset += bytes.length;
  }

  @Override
  void finish() throws IOException {
    gzip.finish();
  }

  /** Speed counts here, not the last percent of size. */
  private static final class QuickGzip extends GZIPOutputStream {
    QuickGzip(OutputStream out) throws IOException {
      super(out, 1 << 16);
      def.setLevel(Deflater.BEST_SPEED);
    }
  }
}
