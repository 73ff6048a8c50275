package redian.core.generate;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.OutputStream;
import java.util.UUID;

/**
 * A WARC 1.1 file, each record a gzip member: response records with their requests, or conversion
 * records of rendered text (WET).
 */
final class WarcFile extends CrawlFile {

  private static final byte[] END = "\r\n\r\n".getBytes(US_ASCII);
  private static final byte[] NOTHING = {};

  private final OutputStream out;
  private final GzipMember member = new GzipMember();
  private long offset;
  private boolean isCut;

  WarcFile(String name, GeneratedFormat format, OutputStream out, TruthSink truth)
      throws IOException {
    super(name, format, truth);
    this.out = out;
    skip();
    byte[] fields =
        "software: redian generate\r\nformat: WARC File Format 1.1\r\n".getBytes(US_ASCII);
    String header =
        header(
            "warcinfo", name, 0, "2026-01-01T00:00:00Z", "application/warc-fields", fields.length);
    member.compress(header.getBytes(US_ASCII), fields, END);
    emit(member.length());
  }

  @Override
  void write(GeneratedPage page, Broken broken) throws IOException {
    boolean isResponse = format() == GeneratedFormat.WARC;
    if (isResponse) {
      request(page);
    }
    account(page, offset, broken);
    byte[] http = isResponse ? answer(page, broken) : NOTHING;
    byte[] header =
        header(
                isResponse ? "response" : "conversion",
                page.truth().url(),
                page.truth().page() * 2 + 1,
                page.truth().capturedAt().toString(),
                isResponse ? "application/http;msgtype=response" : "text/plain",
                http.length + page.content().length)
            .getBytes(US_ASCII);
    member.compress(header, http, page.content(), END);
    if (broken == Broken.DAMAGED) {
      member.damage();
    }
    emit(broken == Broken.TRUNCATED ? member.length() / 2 : member.length());
    isCut = broken == Broken.TRUNCATED;
  }

  @Override
  void finish() {
    member.end();
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
    member.compress(header.getBytes(US_ASCII), http.getBytes(US_ASCII), END);
    emit(member.length());
  }

  private void emit(int length) throws IOException {
    if (isCut) {
      throw new IllegalStateException("a truncated record is the last of its file: " + name());
    }
    out.write(member.bytes(), 0, length);
    offset += length;
  }

  private static byte[] answer(GeneratedPage page, Broken broken) {
    Site site = page.site();
    String charset = "";
    if (broken == Broken.MOJIBAKE) {
      charset = ";charset=utf-8";
    } else if (site.number() % 2 == 0 && site.layout() != LayoutKind.TABLE) {
      charset = ";charset=" + site.charset().name();
    }
    String http =
        "HTTP/1.1 200 OK\r\nServer: nginx\r\nContent-Type: text/html"
            + charset
            + "\r\nContent-Length: "
            + page.content().length
            + "\r\n\r\n";
    return http.getBytes(US_ASCII);
  }

  private String header(
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
