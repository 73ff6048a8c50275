package redian.core.capture;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static redian.core.capture.CrawlFiles.bytes;
import static redian.core.capture.CrawlFiles.html;
import static redian.core.capture.CrawlFiles.join;
import static redian.core.capture.CrawlFiles.read;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import redian.core.capture.CrawlFiles.Outcome;

class ArcReadingTest {

  private static byte[] arcRecord(String line, byte[] body) {
    return join(bytes(line + " " + body.length + "\n"), body, bytes("\n"));
  }

  private static byte[] description() {
    return arcRecord(
        "filedesc://a.arc 0.0.0.0 20080430204825 text/plain",
        bytes("1 0 Crawler\nURL IP-address Archive-date Content-type Archive-length\n\n"));
  }

  private static byte[] answer() {
    return join(
        bytes("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n"), html(CrawlFiles.TEXT, UTF_8));
  }

  @ParameterizedTest
  @EnumSource
  void recordIsCapturedWithItsUrlAndDate(Compression compression) {
    byte[] first = CrawlFiles.pack(compression, description());
    byte[] page = arcRecord("http://example.com/a b 10.0.0.1 20080430204826 text/html", answer());

    Outcome outcome =
        read(join(first, CrawlFiles.pack(compression, page), CrawlFiles.pack(compression, page)));

    assertThat(outcome.summary().format()).isEqualTo(CrawlFormat.ARC);
    assertThat(outcome.skipped()).containsExactly(SkipReason.METADATA);
    assertThat(outcome.captures()).hasSize(2);
    Capture capture = outcome.captures().get(0);
    assertThat(capture.url()).isEqualTo("http://example.com/a b");
    assertThat(capture.capturedAt()).isEqualTo(Instant.parse("2008-04-30T20:48:26Z"));
    assertThat(capture.capturedAtEvidence()).isEqualTo("arc-date");
    assertThat(capture.recordOffset()).isEqualTo(first.length);
  }

  @Test
  void versionTwoHasMoreFieldsBeforeTheLength() {
    byte[] page =
        arcRecord(
            "http://example.com/ 10.0.0.1 20080430204826 text/html 200 - - 1234 a.arc", answer());

    assertThat(read(join(description(), page)).captures()).hasSize(1);
  }

  @Test
  void nameLookUpIsSkippedAsProtocol() {
    byte[] look =
        arcRecord("dns:example.com 10.0.0.1 20080430204826 text/dns", bytes("20080430\n"));

    assertThat(read(join(description(), look)).skipped())
        .containsExactly(SkipReason.METADATA, SkipReason.PROTOCOL);
  }

  @Test
  void lengthMayBeWrong() {
    String page = "http://example.com/%s 10.0.0.1 20080430204826 text/html %s\n%s\n";
    String content = new String(answer(), UTF_8);
    int length = answer().length;

    Outcome outcome =
        read(
            join(
                description(),
                bytes(
                    page.replaceFirst("%s", "1")
                        .replaceFirst("%s", "5")
                        .replaceFirst("%s", content)),
                bytes(
                    page.replaceFirst("%s", "2")
                        .replaceFirst("%s", "9999")
                        .replaceFirst("%s", content)),
                bytes(
                    page.replaceFirst("%s", "3")
                        .replaceFirst("%s", "-1")
                        .replaceFirst("%s", content)),
                bytes(
                    page.replaceFirst("%s", "4")
                        .replaceFirst("%s", "" + length)
                        .replaceFirst("%s", content))));

    assertThat(outcome.captures()).extracting(Capture::url).contains("http://example.com/4");
    assertThat(outcome.rejects())
        .extracting(Reject::reason)
        .contains(RejectReason.MALFORMED_RECORD);
    assertThat(outcome.rejects())
        .extracting(Reject::url)
        .contains("http://example.com/2", "http://example.com/3");
  }

  @Test
  void recordBehindABodyWithoutALineEndIsFoundAfterDamage() {
    byte[] image = {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 1, 2, 3};
    byte[] header = bytes("http://example.com/a.jpg 10.0.0.1 20080430204826 image/jpeg 4\n");
    byte[] page = arcRecord("http://example.com/ 10.0.0.1 20080430204826 text/html", answer());

    Outcome outcome = read(join(description(), header, image, page));

    assertThat(outcome.captures()).extracting(Capture::url).containsExactly("http://example.com/");
  }
}
