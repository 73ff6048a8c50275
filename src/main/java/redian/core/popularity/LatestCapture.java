package redian.core.popularity;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * The latest time of capture that can be believed: a crawl's "now". A few pages that a broken clock
 * dates decades ahead must not make all others old.
 *
 * @param at null if no capture is timed
 * @param disbelievedCount how many pages are dated later than that
 */
public record LatestCapture(Instant at, long disbelievedCount) {

  /** Crawls pause, but a page that comes so long after all others is rather dated wrongly. */
  private static final Duration LONGEST_PAUSE = Duration.ofDays(366);

  /** A hundredth of all pages and more are not a few: so many are a crawl of their own. */
  private static final long FEWEST_OF = 100;

  /**
   * Pages whose captures lie close together.
   *
   * @param first time of the earliest capture
   * @param last time of the latest one
   * @param count how many pages there are, 1 or more
   */
  public record Span(Instant first, Instant last, long count) {}

  /** The latest one of the pages in these spans, which must not overlap; their order is free. */
  public static LatestCapture of(List<Span> spans) {
    List<Span> backwards =
        spans.stream().sorted(Comparator.comparing(Span::first).reversed()).toList();
    long total = spans.stream().mapToLong(Span::count).sum();
    Instant at = backwards.isEmpty() ? null : backwards.get(0).last();
    long disbelieved = 0;
    long later = 0;
    for (int i = 0; i + 1 < backwards.size(); i++) {
      later += backwards.get(i).count();
      Instant before = backwards.get(i + 1).last();
      boolean isFarOff =
          Duration.between(before, backwards.get(i).first()).compareTo(LONGEST_PAUSE) > 0;
      if (isFarOff && later * FEWEST_OF < total) {
        at = before;
        disbelieved = later;
      }
    }
    return new LatestCapture(at, disbelieved);
  }
}
