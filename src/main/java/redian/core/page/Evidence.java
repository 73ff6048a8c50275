package redian.core.page;

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
