package redian.core.page;

import java.io.Serializable;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Objects;

/**
 * What a user may set about the reading of pages.
 *
 * @param zone zone of times that pages print without one
 * @param defaultSite site of pages that name none (evidence {@link SiteEvidence#OPTION}), null for
 *     none
 * @param maxChars pages with more characters are rejected as {@code TOO_LARGE}
 * @param maxBlocks pages with more blocks, or {@value #TAGS_PER_BLOCK} times as many tags, are
 *     rejected as {@code TOO_COMPLEX}
 * @param maxSeconds pages that take more CPU time are rejected as {@code TOO_COMPLEX}
 */
public record ParserSettings(
    ZoneId zone, String defaultSite, int maxChars, int maxBlocks, int maxSeconds)
    implements Serializable {

  static final int TAGS_PER_BLOCK = 5;

  private static final int DEFAULT_MAX_CHARS = 16_000_000;
  private static final int DEFAULT_MAX_BLOCKS = 200_000;
  private static final int DEFAULT_MAX_SECONDS = 30;

  /** Checks that the limits are limits. */
  public ParserSettings {
    Objects.requireNonNull(zone, "zone");
    if (maxChars < 1 || maxBlocks < 1 || maxSeconds < 1) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "limits must be at least 1: maxChars %d, maxBlocks %d, maxSeconds %d",
              maxChars,
              maxBlocks,
              maxSeconds));
    }
  }

  /**
   * Times in Asia/Shanghai, no default site; 16 million characters, 200,000 blocks and half a
   * minute of CPU time a page.
   */
  public static ParserSettings defaults() {
    return new ParserSettings(
        ZoneId.of("Asia/Shanghai"),
        null,
        DEFAULT_MAX_CHARS,
        DEFAULT_MAX_BLOCKS,
        DEFAULT_MAX_SECONDS);
  }

  /** Markup of more tags is not even made a tree. */
  int maxTags() {
    return (int) Math.min(Integer.MAX_VALUE, (long) maxBlocks * TAGS_PER_BLOCK);
  }

  /** The same settings with another default site. */
  public ParserSettings withDefaultSite(String site) {
    return new ParserSettings(zone, site, maxChars, maxBlocks, maxSeconds);
  }
}
