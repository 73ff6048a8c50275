package redian;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/**
 * The folder of measuring data that may lie beside a checkout and is no part of it. Tests that need
 * it are skipped, and say so, where it is missing.
 */
public final class SharedData {

  private SharedData() {}

  /** A file or folder of it; skips the test if it is not there. */
  public static Path require(String name) {
    Path path = Path.of(System.getProperty("redian.shared", "../shared")).resolve(name);
    Assumptions.assumeTrue(
        Files.exists(path), "skipped: " + path + " is missing (set -Dredian.shared)");
    return path;
  }
}
