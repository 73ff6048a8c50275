package redian.core.capture;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static redian.core.capture.CrawlFiles.bytes;
import static redian.core.capture.CrawlFiles.gzip;
import static redian.core.capture.CrawlFiles.html;
import static redian.core.capture.CrawlFiles.join;
import static redian.core.capture.CrawlFiles.read;
import static redian.core.capture.CrawlFiles.response;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import redian.core.capture.CrawlFiles.Outcome;

class PayloadCodingsTest {

  private static final byte[] PAGE = html(CrawlFiles.TEXT, UTF_8);

  private static Outcome readPayload(String fields, byte[] payload) {
    return read(
        response(
            "http://example.com/", "HTTP/1.1 200 OK\nContent-Type: text/html\n" + fields, payload));
  }

  private static void assertPage(Outcome outcome) {
    assertThat(outcome.captures())
        .extracting(Capture::content)
        .containsExactly(new String(PAGE, UTF_8));
  }

  private static byte[] deflate(byte[] content, boolean isBare) {
    Deflater deflater = new Deflater(6, isBare);
    deflater.setInput(content);
    deflater.finish();
    byte[] packed = new byte[content.length + 100];
    int length = deflater.deflate(packed);
    deflater.end();
    return Arrays.copyOf(packed, length);
  }

  private static byte[] chunked(byte[] content, int size) {
    ByteArrayOutputStream chunks = new ByteArrayOutputStream();
    for (int at = 0; at < content.length; at += size) {
      int count = Math.min(size, content.length - at);
      chunks.writeBytes(bytes(Integer.toHexString(count) + ";x=y\r\n"));
      chunks.write(content, at, count);
      chunks.writeBytes(bytes("\r\n"));
    }
    chunks.writeBytes(bytes("0\r\n\r\n"));
    return chunks.toByteArray();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 10, 4096})
  void chunksAreJoined(int size) {
    assertPage(readPayload("Transfer-Encoding: chunked", chunked(PAGE, size)));
  }

  @Test
  void bodyThatIsNotChunkedAsAnnouncedIsTakenAsItIs() {
    assertPage(readPayload("Transfer-Encoding: chunked", PAGE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "x-gzip", "GZIP", " gzip "})
  void gzipIsUnpacked(String name) {
    assertPage(readPayload("Content-Encoding: " + name, gzip(PAGE)));
  }

  @Test
  void deflateIsUnpackedWithAndWithoutItsHeader() {
    assertPage(readPayload("Content-Encoding: deflate", deflate(PAGE, false)));
    assertPage(readPayload("Content-Encoding: deflate", deflate(PAGE, true)));
  }

  @Test
  void zstdIsUnpacked() {
    assertPage(readPayload("Content-Encoding: zstd", CrawlFiles.zstd(PAGE)));
  }

  @Test
  void brotliIsUnpacked() {
    // made with the brotli 1.2 command line tool
    byte[] packed =
        Base64.getDecoder()
            .decode(
                "GyUB4I3UYs2cDqRuy+U85yMKgrcYRbrNKmhrOnwz4AgXB+zdJzbCUSQYTOEMJ6/0+3sGLSGuAm6p23cm"
                    + "5IjWeYZy/602lklAlp/qGRRFPa/6NDx6xG2NZsd9AA==");

    assertThat(readPayload("Content-Encoding: br", packed).captures())
        .extracting(Capture::content)
        .containsExactly("<html><body><p>" + CrawlFiles.TEXT.repeat(3) + "</p></body></html>");
  }

  @Test
  void codingsAreUndoneLastFirst() {
    byte[] packed = chunked(gzip(deflate(PAGE, false)), 50);

    assertPage(readPayload("Transfer-Encoding: chunked\nContent-Encoding: deflate, gzip", packed));
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "deflate", "br", "zstd", "identity", "none", "utf-8", ""})
  void bodyThatWasUnpackedByTheCrawlerIsLeftAlone(String announced) {
    assertPage(readPayload("Content-Encoding: " + announced, PAGE));
  }

  @Test
  void gzipWithoutItsChecksumIsRead() {
    byte[] packed = gzip(PAGE);

    assertPage(readPayload("Content-Encoding: gzip", Arrays.copyOf(packed, packed.length - 6)));
  }

  @Test
  void gzipWithBytesAfterItIsRead() {
    assertPage(readPayload("Content-Encoding: gzip", join(gzip(PAGE), bytes("more"))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "deflate", "br", "zstd"})
  void brokenCodingIsRejected(String coding) {
    byte[] noise = bytes("\u0001this is nothing of the kind\uffff".repeat(20));
    if (coding.equals("gzip") || coding.equals("zstd")) {
      byte[] magic = coding.equals("gzip") ? gzip(PAGE) : CrawlFiles.zstd(PAGE);
      System.arraycopy(magic, 0, noise, 0, 12);
    }

    assertThat(readPayload("Content-Encoding: " + coding, noise).rejects())
        .extracting(Reject::reason)
        .containsExactly(RejectReason.CORRUPT_COMPRESSION);
  }

  @Test
  void unknownCompressionIsRejected() {
    assertThat(readPayload("Content-Encoding: compress", PAGE).rejects())
        .extracting(Reject::reason)
        .containsExactly(RejectReason.UNSUPPORTED_ENCODING);
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "deflate", "zstd"})
  void payloadThatUnpacksToManyTimesItsSizeIsRejected(String coding) {
    byte[] zeros = new byte[15 << 20];
    byte[] packed =
        switch (coding) {
          case "gzip" -> gzip(zeros);
          case "deflate" -> deflate(zeros, false);
          default -> CrawlFiles.zstd(zeros);
        };

    assertThat(readPayload("Content-Encoding: " + coding, packed).rejects())
        .extracting(Reject::reason)
        .containsExactly(RejectReason.COMPRESSION_RATIO);
  }

  @Test
  void payloadOverTheLimitIsRejected() {
    byte[] noise = new byte[100_000];
    new java.util.Random(2).nextBytes(noise);
    byte[] large = join(noise, bytes("x".repeat(500_000)));
    ReadSettings small =
        new ReadSettings(JsonFields.defaults(), 200_000, 200, ReadSettings.defaults().zone());

    Outcome outcome =
        read(
            response(
                "http://example.com/",
                "HTTP/1.1 200 OK\nContent-Type: text/html\nContent-Encoding: gzip",
                gzip(large)),
            small);

    assertThat(outcome.rejects())
        .extracting(Reject::reason)
        .containsExactly(RejectReason.TOO_LARGE);
  }
}
