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
    "time:datetime"
  };

  private static final String[] OUTLET_KEYS = {
    "contentsource", "source", "mediaid", "ld:publisher", "og:site_name", "application-name"
  };

  private static final Pattern SOURCE_LABEL =
      Pattern.compile("^(?:来源|來源|稿源)\\s?[:：]\\s?|[-—_](?:原创稿?|原创稿件)$");

  private static final Pattern DIGITAL_EDITION =
      Pattern.compile("(?:^|[\\s\\-_|—])([\\u4e00-\\u9fff]{2,12}?)(?:多媒体)?(?:数字报|电子报|电子版|数字版|數字報)");

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
        String name = Names.outlet(SOURCE_LABEL.matcher(value).replaceFirst(""));
        if (name != null && TextMeasure.of(name).han() > 0) {
          return name;
        }
      }
    }
    String title = metadata.pageTitle();
    Matcher edition = title == null ? null : DIGITAL_EDITION.matcher(title);
    return edition != null && edition.find() ? edition.group(1) : null;
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
