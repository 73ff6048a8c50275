package redian.sample;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The invented sites of the sample. Every domain is under the reserved {@code .example}. */
enum SampleSite {
  /** An aggregator that is only known as rendered text. */
  K("快看热闻", "kuaikan.example", "www", StandardCharsets.UTF_8),
  /** A portal. */
  P("今日通", "jinritong.example", "news", StandardCharsets.UTF_8),
  /** A self-media platform. */
  M("众行号", "zhongxing.example", "mp", StandardCharsets.UTF_8),
  /** A local paper whose pages look like those of 2003. */
  G("临河新闻网", "linhe-news.example", "www", Charset.forName("GB18030")),
  /** A paper in traditional characters. */
  T("灣岸晨報", "wanan-daily.example", "www", Charset.forName("Big5-HKSCS"));

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMdd", Locale.ROOT);

  private final String title;
  private final String domain;
  private final String host;
  private final Charset charset;

  SampleSite(String title, String domain, String host, Charset charset) {
    this.title = title;
    this.domain = domain;
    this.host = host;
    this.charset = charset;
  }

  String title() {
    return title;
  }

  String domain() {
    return domain;
  }

  Charset charset() {
    return charset;
  }

  String root() {
    return "https://" + host + "." + domain;
  }

  String url(Placement placement) {
    String number = String.format(Locale.ROOT, "%04d", placement.number());
    String path =
        switch (this) {
          case K -> "/detail/2" + number;
          case P -> "/" + placement.publishedLocal().format(DAY) + "/1" + number + ".html";
          case M -> "/a/30" + number;
          case G -> "/html/2026/4" + number + ".htm";
          case T -> "/news/5" + number;
        };
    return root() + path;
  }
}
