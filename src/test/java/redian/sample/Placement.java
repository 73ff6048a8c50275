package redian.sample;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * A title that one site shows: a copy of a story, or a title whose page the crawl never fetched.
 *
 * @param story the story shown, null for a title without a page
 * @param number the site's own number of it
 * @param publishedAt when the site put it up
 * @param readers how many will have read it there in the end
 * @param source the medium the site says it took it from, null if none
 * @param paragraphCount how many paragraphs of the story the copy keeps
 */
record Placement(
    SampleSite site,
    Story story,
    int number,
    Instant publishedAt,
    long readers,
    String outlet,
    String source,
    String title,
    int paragraphCount) {

  static final ZoneId ZONE = ZoneOffset.ofHours(8);

  /** Half of the readers come in this time. */
  private static final long HALF_LIFE_SECONDS = Duration.ofHours(9).toSeconds();

  LocalDateTime publishedLocal() {
    return LocalDateTime.ofInstant(publishedAt, ZONE);
  }

  String url() {
    return site.url(this);
  }

  /** What the site's counter stands at: whole numbers only, so that every machine agrees. */
  long viewsAt(Instant at) {
    long age = Math.max(0, Duration.between(publishedAt, at).toSeconds());
    return readers * age / (age + HALF_LIFE_SECONDS);
  }
}
