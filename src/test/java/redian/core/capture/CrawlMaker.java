package redian.core.capture;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

/** Makes WARC files of any size for measuring, the same for the same seed. */
final class CrawlMaker {

  private static final int PARAGRAPHS = 15;
  private static final int LINKS = 120;

  /** Level 1 of GB 2312, in rows of 94. */
  private static final int COMMON_CHARS = 3755;

  private static final int ROW_CHARS = 94;

  private final Random random;

  CrawlMaker(long seed) {
    this.random = new Random(seed);
  }

  /** A page of about 60 KB with 1,500 characters of text: most of a page is markup. */
  String page() {
    StringBuilder page = new StringBuilder(80_000);
    page.append("<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>");
    words(page, 20);
    page.append("</title><script>var config = {\"id\": ").append(random.nextLong()).append("};");
    for (int i = 0; i < 150; i++) {
      page.append("function f").append(random.nextInt(1000)).append("(a, b) { return a.get(");
      page.append(random.nextInt())
          .append(") || b[\"")
          .append(random.nextInt(90))
          .append("\"]; }\n");
    }
    page.append("</script></head><body><div class=\"article\" id=\"content\">\n");
    for (int i = 0; i < PARAGRAPHS; i++) {
      page.append("<p style=\"text-indent: 2em;\">");
      words(page, 100);
      page.append("</p>\n");
    }
    page.append("</div><div class=\"side\"><ul>\n");
    for (int i = 0; i < LINKS; i++) {
      page.append("<li class=\"news-link block-")
          .append(i % 7)
          .append("\"><a target=\"_blank\" href=\"");
      page.append("https://news.example.com/2024/05/").append(random.nextInt(28));
      page.append("/article_").append(random.nextInt(1 << 30)).append(".html?source=list\">");
      page.append("<img class=\"thumb lazy\" data-src=\"https://img.example.com/crop/320x200/");
      page.append(Long.toHexString(random.nextLong()))
          .append(".jpg\" alt=\"\"><span class=\"title\">");
      words(page, 18);
      page.append("</span><em class=\"count\">浏览 ").append(random.nextInt(100_000));
      page.append("</em></a></li>\n");
    }
    return page.append("</ul></div></body></html>").toString();
  }

  /** Common characters as they follow a power law: the first of them are half of all text. */
  private void words(StringBuilder page, int length) {
    byte[] pair = new byte[2];
    for (int i = 0; i < length; i++) {
      int rank = (int) (Math.pow(random.nextDouble(), 3) * COMMON_CHARS);
      pair[0] = (byte) (0xb0 + rank / ROW_CHARS);
      pair[1] = (byte) (0xa1 + rank % ROW_CHARS);
      page.append(new String(pair, CharsetNames.GB18030));
    }
  }

  byte[] record(int number) {
    return CrawlFiles.response(
        "https://news.example.com/article_" + number + ".html",
        "HTTP/1.1 200 OK\nContent-Type: text/html; charset=utf-8\nServer: example",
        page().getBytes(UTF_8));
  }

  /** A WARC file of so many pages, compressed record by record. */
  byte[] warcGz(int pages) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    for (int i = 0; i < pages; i++) {
      try (OutputStream member = new GZIPOutputStream(file, 1 << 16)) {
        member.write(record(i));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return file.toByteArray();
  }
}
