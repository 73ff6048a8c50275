package redian.spark.job;

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
 * @param maxRejectShare share of rejects among pages and rejects, over which nothing is published
 * @param options the options as the user gave them, for the table {@code runs}
 */
public record RunConfig(
    Set<Step> steps,
    String crawlId,
    CrawlInput input,
    String scratch,
    Instant asOf,
    Reparse reparse,
    double maxRejectShare,
    ReadSettings readSettings,
    ParserSettings parserSettings,
    EntityModel entityModel,
    TopicSettings topicSettings,
    Map<String, String> options) {

  /** Which files of a known crawl are read. */
  public enum Reparse {
    /** New and changed ones. */
    CHANGED,
    /** All of the input. */
    ALL
  }
}
