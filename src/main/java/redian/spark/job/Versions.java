package redian.spark.job;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.apache.spark.package$;
import redian.core.page.PageParser;

/** Versions of what a run was made with. */
public final class Versions {

  private Versions() {}

  /** Version of Redian, from the build. */
  public static String redian() {
    Properties build = new Properties();
    try (InputStream in = Versions.class.getResourceAsStream("/redian/build.properties")) {
      build.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return build.getProperty("version");
  }

  static Map<String, String> all() {
    Map<String, String> versions = new TreeMap<>();
    versions.put("redian", redian());
    versions.put("parser", PageParser.VERSION);
    versions.put("spark", package$.MODULE$.SPARK_VERSION());
    versions.put("java", Runtime.version().toString());
    return versions;
  }
}
