package redian.core.capture;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import redian.core.capture.CharsetDecision.Decoded;

class CharsetDecisionTest {

  private static final String SIMPLIFIED = CrawlFiles.TEXT.repeat(3);
  private static final String TRADITIONAL = "記者今日獲悉，台灣地區領導人選舉結果將於週末公布，各方對此表示關注。".repeat(3);

  private static Decoded decode(byte[] bytes, String declared) {
    return new CharsetDecision().decode(bytes, 0, bytes.length, declared);
  }

  @ParameterizedTest
  @CsvSource({
    "UTF-8, ", "UTF-8, utf-8", "UTF-8, gb2312", "UTF-8, iso-8859-1", "UTF-8, big5",
        "UTF-8, nonsense",
    "GB18030, ", "GB18030, gb2312", "GB18030, GBK", "GB18030, utf-8", "GB18030, iso-8859-1",
        "GB18030, big5",
    "UTF-16LE, ", "UTF-16BE, ", "UTF-16LE, utf-8",
  })
  void simplifiedTextIsReadWhateverIsDeclared(String charset, String declared) {
    Decoded decoded =
        decode(("<p>" + SIMPLIFIED + "</p>").getBytes(Charset.forName(charset)), declared);

    assertThat(decoded.text()).isEqualTo("<p>" + SIMPLIFIED + "</p>");
    assertThat(decoded.charset()).isEqualTo(charset);
  }

  @ParameterizedTest
  @CsvSource({
    "UTF-8, big5",
    "Big5-HKSCS, ",
    "Big5-HKSCS, big5",
    "Big5-HKSCS, gb2312",
    "Big5-HKSCS, utf-8",
    "GB18030, gbk"
  })
  void traditionalTextIsReadWhateverIsDeclared(String charset, String declared) {
    assertThat(decode(TRADITIONAL.getBytes(Charset.forName(charset)), declared).text())
        .isEqualTo(TRADITIONAL);
  }

  @ParameterizedTest
  @CsvSource({
    "EUC-KR, 오늘 오후 서울에서 새로운 소식이 발표되었다",
    "Shift_JIS, 今日の午後、東京で新しいニュースが発表されました",
    "windows-1251, Сегодня днём в Москве объявили новости"
  })
  void otherScriptsAreReadAsDeclared(String charset, String text) {
    assertThat(decode(text.repeat(3).getBytes(Charset.forName(charset)), charset).text())
        .isEqualTo(text.repeat(3));
  }

  @Test
  void metaTagDeclares() {
    String page =
        "<html><head><meta http-equiv=\"Content-Type\" content=\"text/html; charset=gbk\"></head>"
            + SIMPLIFIED;

    assertThat(decode(page.getBytes(CharsetNames.GB18030), null).text()).isEqualTo(page);
    assertThat(CharsetNames.declaredIn(page.getBytes(UTF_8), 0, 200)).isEqualTo("gbk");
  }

  @Test
  void byteOrderMarkIsNotPartOfTheText() {
    byte[] marked =
        CrawlFiles.join(
            new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf}, SIMPLIFIED.getBytes(UTF_8));

    assertThat(decode(marked, "gbk").text()).isEqualTo(SIMPLIFIED);
  }

  @ParameterizedTest
  @CsvSource({"GBK", "GB18030", "windows-1252", "ISO-8859-1", "Big5-HKSCS"})
  void textOnceReadInAWrongCharsetIsRejected(String wrong) {
    String damaged = new String(SIMPLIFIED.getBytes(UTF_8), Charset.forName(wrong));

    assertThat(decode(damaged.getBytes(UTF_8), "utf-8").reason()).isEqualTo(RejectReason.MOJIBAKE);
  }

  @Test
  void textLostToReplacementsIsRejected() {
    String replaced = new String(SIMPLIFIED.getBytes(CharsetNames.GB18030), UTF_8);

    assertThat(decode(replaced.getBytes(UTF_8), "utf-8").reason()).isEqualTo(RejectReason.MOJIBAKE);
    assertThat(decode("锟斤拷".repeat(20).getBytes(UTF_8), null).reason())
        .isEqualTo(RejectReason.MOJIBAKE);
  }

  @Test
  void fewBrokenBytesDoNotSpoilAPage() {
    byte[] page =
        CrawlFiles.join(
            SIMPLIFIED.getBytes(UTF_8), new byte[] {(byte) 0xff}, SIMPLIFIED.getBytes(UTF_8));

    assertThat(decode(page, "gbk").charset()).isEqualTo("UTF-8");
  }

  @Test
  void asciiIsUtf8() {
    assertThat(decode("plain".getBytes(StandardCharsets.US_ASCII), "gb2312").charset())
        .isEqualTo("UTF-8");
  }

  @Test
  void utf8ThatWasCutInManyPlacesIsRead() {
    byte[] cut = CrawlFiles.join(SIMPLIFIED.getBytes(UTF_8), new byte[] {(byte) 0xe4, (byte) 0xb8});
    byte[] page = CrawlFiles.join(cut, cut, cut, cut, cut, cut);
    byte[] often =
        CrawlFiles.join(new byte[] {(byte) 0xe4}, TRADITIONAL.substring(0, 20).getBytes(UTF_8));

    assertThat(decode(page, "gbk").charset()).isEqualTo("UTF-8");
    assertThat(decode(CrawlFiles.join(often, often, often), "gbk").charset()).isEqualTo("UTF-8");
  }

  @Test
  void signInAnEnglishPageIsNoMojibake() {
    byte[] page = "<p>\u00a9 2024 All rights reserved</p>".getBytes(StandardCharsets.ISO_8859_1);

    assertThat(decode(page, null).text()).isEqualTo("<p>\u00a9 2024 All rights reserved</p>");
  }
}
