package redian.sample;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.Channels;
import java.nio.charset.CharacterCodingException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.netpreserve.jwarc.HttpRequest;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcDigest;
import org.netpreserve.jwarc.WarcMetadata;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcRequest;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import org.netpreserve.jwarc.WarcWriter;
import org.netpreserve.jwarc.Warcinfo;

/**
 * The part of the sample that is kept as a WARC file: what a crawler writes beside its pages, and a
 * last record that ends in the middle.
 */
final class WarcDelivery {

  private static final MediaType HTML = MediaType.parse("text/html");
  private static final byte[] PIXEL =
      Base64.getDecoder().decode("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7");

  /** One field: a map of several would come out in another order on every run. */
  private static final Map<String, List<String>> FIELDS =
      Map.of("software", List.of("redian sample"));

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final FileTruth truth = new FileTruth("crawl.warc.gz", "warc");
  private final WarcWriter writer;
  private final SampleContent content;
  private int recordNumber;

  WarcDelivery(SampleContent content, List<Visit> visits) throws IOException {
    this.content = content;
    this.writer = new WarcWriter(Channels.newChannel(out), WarcCompression.GZIP);
    Instant start = visits.get(0).at();
    skip(
        new Warcinfo.Builder()
            .filename("crawl.warc.gz")
            .fields(FIELDS)
            .date(start)
            .recordId(nextId())
            .build(),
        "metadata");
    for (Visit visit : visits) {
      request(visit.url(), visit.at());
      page(visit);
    }
    Visit last = visits.get(visits.size() - 1);
    beside(last.at().plusSeconds(30));
    truncated(visits.get(0), last.at().plusSeconds(60));
  }

  byte[] bytes() {
    return out.toByteArray();
  }

  FileTruth truth() {
    return truth;
  }

  private void page(Visit visit) throws IOException {
    Written page = Layouts.write(content, visit);
    truth.page(visit, out.size(), true, page.truth());
    write(response(visit.url(), visit.at(), http(visit, page)));
  }

  /** What is no page: pictures, answers without one, and the crawler's own notes. */
  private void beside(Instant at) throws IOException {
    String root = SampleSite.P.root();
    request(root + "/t/1.gif", at);
    HttpResponse picture =
        dated(new HttpResponse.Builder(200, "OK"), at)
            .body(MediaType.parse("image/gif"), PIXEL)
            .build();
    skip(response(root + "/t/1.gif", at, picture), "media");
    request("http://news.jinritong.example/", at);
    HttpResponse moved =
        dated(new HttpResponse.Builder(301, "Moved Permanently"), at)
            .addHeader("Location", root + "/")
            .body(HTML, "<html><body>301</body></html>".getBytes(UTF_8))
            .build();
    skip(response("http://news.jinritong.example/", at, moved), "http_status");
    HttpResponse missing =
        dated(new HttpResponse.Builder(503, "Service Unavailable"), at)
            .body(HTML, "<html><body>503</body></html>".getBytes(UTF_8))
            .build();
    skip(response(root + "/20261101/99999.html", at, missing), "http_status");
    skip(
        new WarcRevisit.Builder(
                URI.create(root + "/t/1.gif"), WarcRevisit.IDENTICAL_PAYLOAD_DIGEST_1_1)
            .payloadDigest(new WarcDigest("sha1", sha1(PIXEL)))
            .date(at.plusSeconds(1))
            .recordId(nextId())
            .body(dated(new HttpResponse.Builder(200, "OK"), at).build())
            .build(),
        "revisit");
    skip(
        new WarcMetadata.Builder()
            .date(at.plusSeconds(2))
            .recordId(nextId())
            .setHeader("WARC-Target-URI", root + "/")
            .body(MediaType.WARC_FIELDS, "fetchTimeMs: 42\r\n".getBytes(UTF_8))
            .build(),
        "metadata");
  }

  /** The file ends in the middle of its last record, as when a crawler is killed. */
  private void truncated(Visit visit, Instant at) throws IOException {
    int start = out.size();
    write(response(visit.url(), at, http(visit, Layouts.write(content, visit))));
    byte[] whole = out.toByteArray();
    byte[] cut = Arrays.copyOf(whole, start + (whole.length - start) / 2);
    out.reset();
    out.write(cut);
    truth.reject(start, "truncated");
  }

  private HttpResponse http(Visit visit, Written page) throws IOException {
    byte[] bytes = encode(visit, page.content());
    HttpResponse.Builder builder = dated(new HttpResponse.Builder(200, "OK"), visit.at());
    // the table site names no charset here, the traditional one names it only here
    MediaType type =
        switch (visit.site()) {
          case G -> HTML;
          case T -> MediaType.parse("text/html; charset=Big5");
          default -> MediaType.parse("text/html; charset=utf-8");
        };
    boolean isZipped = visit.site() == SampleSite.M && visit.placement() != null;
    if (isZipped) {
      builder.addHeader("Content-Encoding", "gzip");
    }
    return builder.body(type, isZipped ? Gzip.compress(bytes) : bytes).build();
  }

  private static HttpResponse.Builder dated(HttpResponse.Builder builder, Instant at) {
    return builder
        .addHeader("Server", "nginx")
        .addHeader(
            "Date", DateTimeFormatter.RFC_1123_DATE_TIME.format(at.atOffset(ZoneOffset.UTC)));
  }

  private void request(String url, Instant at) throws IOException {
    URI uri = URI.create(url);
    HttpRequest http =
        new HttpRequest.Builder("GET", uri.getRawPath())
            .addHeader("Host", uri.getHost())
            .addHeader("User-Agent", "redian-sample")
            .build();
    skip(new WarcRequest.Builder(uri).date(at).recordId(nextId()).body(http).build(), "request");
  }

  private WarcResponse response(String url, Instant at, HttpResponse http) throws IOException {
    return new WarcResponse.Builder(URI.create(url)).date(at).recordId(nextId()).body(http).build();
  }

  private void skip(WarcRecord record, String reason) throws IOException {
    write(record);
    truth.skip(reason);
  }

  private void write(WarcRecord record) throws IOException {
    writer.write(record);
  }

  private UUID nextId() {
    return UUID.nameUUIDFromBytes(("sample record " + recordNumber++).getBytes(UTF_8));
  }

  private static byte[] encode(Visit visit, String text) throws CharacterCodingException {
    // an encoder that reports: a page with a question mark in it would be a broken sample
    ByteBuffer bytes = visit.site().charset().newEncoder().encode(CharBuffer.wrap(text));
    byte[] encoded = new byte[bytes.remaining()];
    bytes.get(encoded);
    return encoded;
  }

  private static byte[] sha1(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-1").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-1", e);
    }
  }
}
