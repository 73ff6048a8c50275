package redian.spark.step;

import java.io.Serializable;
import java.time.Instant;
import redian.core.key.Ids;

/**
 * One file of a crawl.
 *
 * @param location absolute URI
 * @param path path relative to the {@code --input} it was found under, with {@code /}
 * @param length bytes
 * @param modifiedAt when its file system says it was last written
 */
public record InputFile(String location, String path, long length, Instant modifiedAt)
    implements Serializable {

  /** Id of the file as part of a crawl. */
  public String fileId(String crawlId) {
    return Ids.of(crawlId, path);
  }
}
