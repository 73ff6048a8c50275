package redian.core.capture;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static redian.core.capture.CrawlFiles.TEXT;
import static redian.core.capture.CrawlFiles.bytes;
import static redian.core.capture.CrawlFiles.gzip;
import static redian.core.capture.CrawlFiles.html;
import static redian.core.capture.CrawlFiles.read;

import org.junit.jupiter.api.Test;
import redian.core.capture.CrawlFiles.Outcome;

class PageFileReadingTest {

  @Test
  void textFileIsOnePage() {
    Outcome outcome = read(bytes(TEXT + "\n\n503人阅读\n"));

    assertThat(outcome.captures())
        .containsExactly(
            new Capture(0, null, null, null, ContentKind.TEXT, "UTF-8", TEXT + "\n\n503人阅读\n"));
    assertThat(outcome.summary().format()).isEqualTo(CrawlFormat.TEXT);
  }

  @Test
  void markupIsToldFromText() {
    Outcome outcome = read(gzip(html(TEXT, UTF_8)));

    assertThat(outcome.captures())
        .extracting(Capture::contentKind)
        .containsExactly(ContentKind.HTML);
    assertThat(outcome.summary().format()).isEqualTo(CrawlFormat.HTML);
  }

  @Test
  void emptyFileIsSkipped() {
    assertThat(read(new byte[0]).skipped()).containsExactly(SkipReason.EMPTY);
    assertThat(read(bytes(" \n")).skipped()).containsExactly(SkipReason.EMPTY);
  }

  @Test
  void imageIsSkipped() {
    assertThat(read(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0, 1}).skipped())
        .containsExactly(SkipReason.MEDIA);
  }

  @Test
  void bytesThatAreNoTextAreRejected() {
    byte[] noise = new byte[4000];
    new java.util.Random(1).nextBytes(noise);

    assertThat(read(noise).rejects())
        .extracting(Reject::reason)
        .containsExactly(RejectReason.BINARY);
  }

  @Test
  void packedFilesOfOtherKindsAreRejectedByName() {
    byte[] tar = new byte[2048];
    System.arraycopy(bytes("page.html"), 0, tar, 0, 9);
    System.arraycopy(bytes("ustar"), 0, tar, 257, 5);
    byte[] xz = {(byte) 0xfd, '7', 'z', 'X', 'Z', 0, 0, 4};

    for (byte[] file : new byte[][] {tar, gzip(tar), xz, bytes("BZh91AY&SY and so on")}) {
      assertThat(read(file).rejects())
          .extracting(Reject::reason)
          .containsExactly(RejectReason.UNSUPPORTED_ENCODING);
    }
  }

  @Test
  void feedIsNoPage() {
    byte[] feed =
        bytes("<?xml version=\"1.0\"?><rss><channel><title>" + TEXT + "</title></channel></rss>");

    assertThat(read(feed).skipped()).containsExactly(SkipReason.MEDIA);
  }

  @Test
  void pageOverTheLimitIsRejected() {
    ReadSettings small =
        new ReadSettings(JsonFields.defaults(), 1024, 200, ReadSettings.defaults().zone());

    assertThat(read(bytes(TEXT.repeat(100)), small).rejects())
        .extracting(Reject::reason)
        .containsExactly(RejectReason.TOO_LARGE);
  }
}
