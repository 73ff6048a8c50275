package redian.core.page;

import java.io.Serializable;
import java.time.ZoneId;
import java.util.Objects;

/**
 * What a user may set about the reading of pages.
 *
 * @param zone zone of times that pages print without one
 * @param defaultSite site of pages that name none (evidence {@link SiteEvidence#OPTION}), null for
 *     none
 * @param maxChars pages with more characters are rejected as {@code TOO_LARGE}
 * @param maxBlocks pages with more blocks are rejected as {@code TOO_COMPLEX}
 */
public record ParserSettings(ZoneId zone, String defaultSite, int maxChars, int maxBlocks)
    implements Serializable {

  private static final int DEFAULT_MAX_CHARS = 16_000_000;
  private static final int DEFAULT_MAX_BLOCKS = 200_000;

  /** Checks that the limits are limits. */
  public ParserSettings {
    Objects.requireNonNull(zone, "zone");
    if (maxChars < 1 || maxBlocks < 1) {
      throw new IllegalArgumentException(
          "limits must be at least 1: maxChars " + maxChars + ", maxBlocks " + maxBlocks);
    }
  }

  /** Times in Asia/Shanghai, no default site, 16 million characters and 200,000 blocks a page. */
  public static ParserSettings defaults() {
    return new ParserSettings(
        ZoneId.of("Asia/Shanghai"), null, DEFAULT_MAX_CHARS, DEFAULT_MAX_BLOCKS);
  }

  /** The same settings with another default site. */
  public ParserSettings withDefaultSite(String site) {
    return new ParserSettings(zone, site, maxChars, maxBlocks);
  }
}
