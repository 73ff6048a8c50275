package redian.core.page;

import java.util.ArrayList;
import java.util.List;

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
    "mediatime"
  };

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
