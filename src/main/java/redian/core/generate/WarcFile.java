package redian.core.generate;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.OutputStream;
import java.util.UUID;

/**
 * A WARC 1.1 file: response records with their requests, or conversion records of rendered text
 * (WET).
 */
final class WarcFile extends CrawlFile {

  private static final byte[] END = "\r\n\r\n".getBytes(US_ASCII);
  private static final byte[] NOTHING = {};

  private final RecordSink records;

  WarcFile(String name, GeneratorSettings settings, OutputStream out, TruthSink truth)
      throws IOException {
    super(name, settings, truth);
    this.records = new RecordSink(name, settings.compression(), out);
    skip();
    byte[] fields =
        "software: redian generate\r\nformat: WARC File Format 1.1\r\n".getBytes(US_ASCII);
    String header =
        header(
            "warcinfo", name, 0, "2026-01-01T00:00:00Z", "application/warc-fields", fields.length);
    records.write(Broken.NO, header.getBytes(US_ASCII), fields, END);
  }

  @Override
  void write(GeneratedPage page, Broken broken) throws IOException {
    boolean isResponse = format() == GeneratedFormat.WARC;
    if (isResponse) {
      request(page);
    }
    account(page, records.offset(), broken);
    byte[] http = isResponse ? HttpAnswer.head(page, broken) : NOTHING;
    byte[] header =
        header(
                isResponse ? "response" : "conversion",
                page.truth().url(),
                page.truth().page() * 2 + 1,
                page.truth().capturedAt().toString(),
                isResponse ? "application/http;msgtype=response" : "text/plain",
                http.length + page.content().length)
            .getBytes(US_ASCII);
    records.write(broken, header, http, page.content(), END);
  }

  @Override
  void finish() {
    records.end();
  }

  private void request(GeneratedPage page) throws IOException {
    skip();
    String url = page.truth().url();
    String root = page.site().root();
    String http =
        "GET "
            + url.substring(root.length())
            + " HTTP/1.1\r\nHost: "
            + page.site().host()
            + "\r\nUser-Agent: redian-generate\r\n\r\n";
    String header =
        header(
            "request",
            url,
            page.truth().page() * 2 + 2,
            page.truth().capturedAt().toString(),
            "application/http;msgtype=request",
            http.length());
    records.write(Broken.NO, header.getBytes(US_ASCII), http.getBytes(US_ASCII), END);
  }

  private static String header(
      String type, String target, long number, String date, String contentType, int length) {
    UUID id = new UUID(0x5eed_0000_0000_4000L, 0x8000_0000_0000_0000L | number);
    return "WARC/1.1\r\nWARC-Type: "
        + type
        + (type.equals("warcinfo") ? "\r\nWARC-Filename: " : "\r\nWARC-Target-URI: ")
        + target
        + "\r\nWARC-Date: "
        + date
        + "\r\nWARC-Record-ID: <urn:uuid:"
        + id
        + ">\r\nContent-Type: "
        + contentType
        + "\r\nContent-Length: "
        + length
        + "\r\n\r\n";
  }
}
