package redian.core.capture;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;

/** Makes crawl files in memory, and reads them. */
final class CrawlFiles {

  static final String TEXT = "热点新闻今天下午在北京发布，读者可以看到全文和推荐的标题。";

  private CrawlFiles() {}

  /** All that a file came to. */
  record Outcome(List<Framed> framed, FileSummary summary) {

    List<Capture> captures() {
      return framed.stream()
          .filter(Framed.Captured.class::isInstance)
          .map(f -> ((Framed.Captured) f).capture())
          .toList();
    }

    List<Reject> rejects() {
      return framed.stream()
          .filter(Framed.Unreadable.class::isInstance)
          .map(f -> ((Framed.Unreadable) f).reject())
          .toList();
    }

    List<SkipReason> skipped() {
      return framed.stream()
          .filter(Framed.Skipped.class::isInstance)
          .map(f -> ((Framed.Skipped) f).reason())
          .toList();
    }
  }

  static Outcome read(byte[] file) {
    return read(file, ReadSettings.defaults());
  }

  static Outcome read(byte[] file, ReadSettings settings) {
    try (CrawlFileReader reader = CrawlFileReader.open(new ByteArrayInputStream(file), settings)) {
      return drain(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Outcome drain(CrawlFileReader reader) {
    List<Framed> framed = new ArrayList<>();
    reader.forEachRemaining(framed::add);
    return new Outcome(framed, reader.summary());
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static byte[] join(byte[]... parts) {
    ByteArrayOutputStream joined = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      joined.writeBytes(part);
    }
    return joined.toByteArray();
  }

  static byte[] gzip(byte[] content) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  static byte[] pack(Compression compression, byte[] content) {
    return switch (compression) {
      case NONE -> content;
      case GZIP -> gzip(content);
      case ZSTD -> zstd(content);
    };
  }

  /** One frame with a checksum, as the command line tool writes it. */
  static byte[] zstd(byte[] content) {
    byte[] packed = new byte[(int) Zstd.compressBound(content.length)];
    long length = Zstd.compress(packed, content, 3, true);
    return Arrays.copyOf(packed, (int) length);
  }

  static byte[] record(String type, String url, String contentType, byte[] body) {
    String header =
        String.format(
            Locale.ROOT,
            """
        WARC/1.0\r
        WARC-Type: %s\r
        WARC-Target-URI: %s\r
        WARC-Date: 2024-05-01T08:00:00Z\r
        WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000000>\r
        Content-Type: %s\r
        Content-Length: %d\r
        \r
        """,
            type,
            url,
            contentType,
            body.length);
    return join(bytes(header), body, bytes("\r\n\r\n"));
  }

  static byte[] response(String url, String httpHeader, byte[] payload) {
    return record(
        "response",
        url,
        "application/http; msgtype=response",
        join(bytes(httpHeader.replace("\n", "\r\n") + "\r\n\r\n"), payload));
  }

  /** A response record with a page of its own, so that records can be told apart. */
  static byte[] page(int number) {
    return response(
        "http://example.com/" + number,
        "HTTP/1.1 200 OK\nContent-Type: text/html; charset=utf-8",
        html("第" + number + "页" + TEXT, StandardCharsets.UTF_8));
  }

  static byte[] html(String text, Charset charset) {
    return String.format(
            Locale.ROOT,
            "<html><head><title>%s</title></head><body><p>%s</p></body></html>",
            text,
            text)
        .getBytes(charset);
  }
}
