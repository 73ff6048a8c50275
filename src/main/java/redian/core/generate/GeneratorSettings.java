package redian.core.generate;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;

/**
 * What a synthetic crawl is made of. Two crawls of equal settings are equal in every byte (so far
 * as the platform's zlib compresses alike) and in every row of truth.
 *
 * @param seed another seed gives another world
 * @param pageCount pages captured, broken ones included
 * @param format how they are written
 * @param compression how the files are compressed; files of one page are not
 * @param pagesPerFile pages in one file; 1 for formats of a file a page
 * @param htmlBytes size of an average HTML page; boilerplate fills what content leaves
 * @param bodyChars characters in the body of an average article
 * @param cardCount cards on a page
 * @param siteCount sites that are crawled
 * @param outletCount outlets that publish
 * @param start when the crawl begins
 * @param span how long it takes; captures are spread evenly over it
 * @param brokenShare share of the records that are damaged, 0..1
 */
public record GeneratorSettings(
    long seed,
    long pageCount,
    GeneratedFormat format,
    GeneratedCompression compression,
    int pagesPerFile,
    int htmlBytes,
    int bodyChars,
    int cardCount,
    int siteCount,
    int outletCount,
    Instant start,
    Duration span,
    double brokenShare)
    implements Serializable {

  private static final Instant START = Instant.parse("2026-10-01T00:00:00Z");

  /** Checks every value, and says which one is wrong and what is allowed. */
  public GeneratorSettings {
    check("page count", pageCount, 1, 10_000_000_000L);
    check("pages per file", pagesPerFile, 1, 1_000_000);
    check("HTML bytes", htmlBytes, 4_000, 16_000_000);
    check("body characters", bodyChars, 100, 1_000_000);
    check("card count", cardCount, 0, 200);
    check("site count", siteCount, 2, 500);
    check("outlet count", outletCount, 4, 2_000);
    check("span in seconds", span.toSeconds(), 3_600, 10L * 366 * 86_400);
    if (!(brokenShare >= 0 && brokenShare <= 1)) {
      throw new IllegalArgumentException("broken share is " + brokenShare + ": allowed is 0 to 1");
    }
    if (format.isFilePerPage() && pagesPerFile != 1) {
      throw new IllegalArgumentException(
          "pages per file is " + pagesPerFile + ": " + format + " has one page in a file");
    }
    if (format.isFilePerPage() && compression != GeneratedCompression.NONE) {
      throw new IllegalArgumentException(
          "compression is " + compression + ": files of " + format + " are not compressed");
    }
  }

  /**
   * The default crawl of a size: 60 KB of HTML, 1,500 characters of body, 20 cards a page; two
   * weeks; more sites and outlets the larger it is; one record in 500 broken.
   */
  public static GeneratorSettings of(long pageCount, GeneratedFormat format) {
    double root = StrictMath.sqrt(StrictMath.sqrt((double) Math.max(1, pageCount)));
    return new GeneratorSettings(
        1,
        pageCount,
        format,
        format.isFilePerPage() ? GeneratedCompression.NONE : GeneratedCompression.GZIP,
        format.isFilePerPage() ? 1 : 10_000,
        60_000,
        1_500,
        20,
        (int) Math.min(120, Math.max(8, 2.5 * root)),
        (int) Math.min(400, Math.max(24, 8 * root)),
        START,
        Duration.ofDays(14),
        0.002);
  }

  /** The same crawl from another seed. */
  public GeneratorSettings withSeed(long newSeed) {
    return new GeneratorSettings(
        newSeed,
        pageCount,
        format,
        compression,
        pagesPerFile,
        htmlBytes,
        bodyChars,
        cardCount,
        siteCount,
        outletCount,
        start,
        span,
        brokenShare);
  }

  /** The same pages in files of another size. */
  public GeneratorSettings withPagesPerFile(int newPagesPerFile) {
    return new GeneratorSettings(
        seed,
        pageCount,
        format,
        compression,
        newPagesPerFile,
        htmlBytes,
        bodyChars,
        cardCount,
        siteCount,
        outletCount,
        start,
        span,
        brokenShare);
  }

  /** The same crawl in files compressed otherwise. */
  public GeneratorSettings withCompression(GeneratedCompression newCompression) {
    return new GeneratorSettings(
        seed,
        pageCount,
        format,
        newCompression,
        pagesPerFile,
        htmlBytes,
        bodyChars,
        cardCount,
        siteCount,
        outletCount,
        start,
        span,
        brokenShare);
  }

  /** The same crawl with another share of damaged records. */
  public GeneratorSettings withBrokenShare(double newBrokenShare) {
    return new GeneratorSettings(
        seed,
        pageCount,
        format,
        compression,
        pagesPerFile,
        htmlBytes,
        bodyChars,
        cardCount,
        siteCount,
        outletCount,
        start,
        span,
        newBrokenShare);
  }

  private static void check(String name, long value, long least, long most) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(
          name + " is " + value + ": allowed is " + least + " to " + most);
    }
  }
}
