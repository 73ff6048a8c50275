package redian.core.generate;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** JSON lines in one stream. */
final class JsonLinesFile extends CrawlFile {

  private final OutputStream stream;
  private final JsonText line = new JsonText();
  private long offset;

  JsonLinesFile(String name, GeneratorSettings settings, OutputStream out, TruthSink truth)
      throws IOException {
    super(name, settings, truth);
    stream = CompressedStream.over(out, settings.compression());
  }

  @Override
  void write(GeneratedPage page, Broken broken) throws IOException {
    account(page, offset, broken);
    boolean isHtml = format().isHtml();
    line.clear();
    line.raw("{\"url\":").quote(page.truth().url());
    line.raw(",\"captured_at\":").quote(page.truth().capturedAt().toString());
    line.raw(isHtml ? ",\"html\":" : ",\"text\":");
    Charset charset = isHtml ? page.site().charset() : StandardCharsets.UTF_8;
    boolean isUtf8 = charset.equals(StandardCharsets.UTF_8) || broken == Broken.MOJIBAKE;
    byte[] utf8 =
        isUtf8
            ? page.content()
            : new String(page.content(), charset).getBytes(StandardCharsets.UTF_8);
    line.quote(utf8).raw("}");
    if (broken == Broken.MALFORMED) {
      line.cut(line.length() / 2);
    }
    line.raw("\n");
    stream.write(line.bytes(), 0, line.length());
    offset += line.length();
  }

  @Override
  void finish() throws IOException {
    stream.close();
  }
}
