package redian.spark.job;

import java.lang.module.ModuleDescriptor.Version;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import redian.core.capture.ReadSettings;
import redian.core.page.ParserSettings;
import redian.core.topic.TopicSettings;

/**
 * What a run is to do.
 *
 * @param steps the steps to take, of {@link Step}
 * @param crawlId name of the crawl, null if the run does not parse
 * @param input files of the crawl, null if the run does not parse
 * @param scratch folder (the warehouse) below which rows are staged between steps, on a file system
 *     that all tasks reach
 * @param asOf the run's "now", null for the latest captured_at
 * @param reparse whether files that have not changed are read again
 * @param siteTemplates whether what a site repeats is taken out of its articles
 * @param maxRejectShare share of rejects among pages and rejects, over which nothing is published
 * @param keepsBodies whether the texts of articles are kept in the tables
 * @param takedown what is to be forgotten before the steps are taken, null if nothing
 * @param options the options as the user gave them, for the table {@code runs}
 */
public record RunConfig(
    Set<Step> steps,
    String crawlId,
    CrawlInput input,
    String scratch,
    Instant asOf,
    Reparse reparse,
    SiteTemplates siteTemplates,
    double maxRejectShare,
    ReadSettings readSettings,
    ParserSettings parserSettings,
    EntityModel entityModel,
    OutletList outlets,
    boolean keepsBodies,
    Takedown takedown,
    TopicSettings topicSettings,
    Map<String, String> options) {

  /**
   * Which files of a known crawl are read beside new and changed ones.
   *
   * @param isOfAll whether all of the input is
   * @param olderThan files with pages of an earlier version of the parser are; null if none
   */
  public record Reparse(boolean isOfAll, Version olderThan) {

    /** New and changed files. */
    public static final Reparse CHANGED = new Reparse(false, null);

    /** All of the input. */
    public static final Reparse ALL = new Reparse(true, null);

    /** New and changed files, and those that an earlier version of the parser has read. */
    public static Reparse olderThan(Version version) {
      return new Reparse(false, version);
    }
  }

  /** Whether articles are compared with the others of their site. */
  public enum SiteTemplates {
    /** In sites with enough articles. */
    ON,
    /** Every page is read by itself alone. */
    OFF
  }
}
