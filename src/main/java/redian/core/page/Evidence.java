package redian.core.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the head of a page says of the article's time. */
final class Evidence {

  private static final String[] PUBLISHED_KEYS = {
    "ld:datepublished",
    "article:published_time",
    "datepublished",
    "pubdate",
    "publishdate",
    "og:published_time",
    "og:release_date",
    "weibo:article:create_at",
    "publish_time",
    "pubtime",
    "publishtime",
    "article:create_at",
    "date",
    "parsely-pub-date",
    "ptime",
    "ld:pubdate",
    "dc.date.issued",
    "dc.date",
    "sailthru.date",
    "bt:pubdate",
    "apub:time",
    "mediatime",
    "time:datetime",
    "script:createtime"
  };

  private static final String[] OUTLET_KEYS = {
    "contentsource", "source", "mediaid", "ld:publisher", "og:site_name", "application-name"
  };

  private static final Pattern SOURCE_LABEL =
      Pattern.compile("^(?:来源|來源|稿源)\\s?[:：]\\s?|[-—_](?:原创稿?|原创稿件)$");

  private static final Pattern DIGITAL_EDITION =
      Pattern.compile(
          "(?:^|[\\s\\-_|—])([\\u4e00-\\u9fff]{2,12}?)\\s?[-–—_|]?\\s?(?:多媒体)?(?:数字报|电子报|电子版|数字版|數字報)");

  private static final String MEDIUM_NAME =
      "[\\u4e00-\\u9fff]{2,8}(?:日报|日報|晚报|晚報|早报|早報|时报|時報|[商农工法学科青体快晨都导]报|人报|人報|周刊|週刊|月刊|杂志|雜誌|电视台|電視台|广播电台|電台|电台|通讯社)";
  private static final Pattern MEDIUM = Pattern.compile(MEDIUM_NAME);
  private static final Pattern MEDIUM_AT_END =
      Pattern.compile("(?:^|[-–—_|｜\\s])(" + MEDIUM_NAME + ")$");

  private static final double METADATA_SCORE = 4.2;

  private Evidence() {}

  /** People that the head names as authors; there too, sites put their own name. */
  static List<String> authors(Metadata metadata) {
    List<String> authors = new ArrayList<>();
    String value = metadata.first("ld:author", "article:author", "author", "byl");
    if (value != null && value.length() < 60) {
      for (String name : Names.split(value)) {
        if (Names.isPersonName(name)) {
          authors.add(name);
        }
      }
    }
    return authors;
  }

  /**
   * The medium that the head names as the page's: its source, its publisher, the name of its site
   * or, in the digital edition of a newspaper, what stands before these words; null if none.
   */
  static String outlet(Metadata metadata) {
    for (String key : OUTLET_KEYS) {
      String value = metadata.first(key);
      if (value != null && value.length() < 60) {
        String name = OutletNames.of(SOURCE_LABEL.matcher(value).replaceFirst(""));
        if (name != null && TextMeasure.of(name).han() > 0) {
          return name;
        }
      }
    }
    String title = metadata.pageTitle();
    Matcher edition = title == null ? null : DIGITAL_EDITION.matcher(title);
    if (edition != null && edition.find()) {
      return edition.group(1);
    }
    return title == null ? null : medium(title);
  }

  /** A medium that puts its own name, and no site's, into the title of its page. */
  private static String medium(String title) {
    if (MEDIUM.matcher(title).matches()) {
      return title;
    }
    String site = Titles.siteOf(title).strip();
    Matcher m = MEDIUM_AT_END.matcher(site);
    return m.find() ? m.group(1) : null;
  }

  static void fromMetadata(Metadata metadata, DateReader dates, Byline byline) {
    for (String key : PUBLISHED_KEYS) {
      String value = metadata.first(key);
      if (value != null && value.length() < 60) {
        DateSpan date = dates.first(value);
        if (date != null && date.start() == 0) {
          byline.claimDate(date, METADATA_SCORE, "metadata " + key + ": " + value);
          return;
        }
      }
    }
  }
}
