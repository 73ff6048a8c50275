package redian;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/**
 * The folder of measuring data that may lie beside a checkout and is no part of it. Tests that need
 * it are skipped, and say so, where it is missing.
 */
public final class SharedData {

  private SharedData() {}

  /** The folder, whether it is there or not. */
  public static Path folder() {
    return Path.of(System.getProperty("redian.shared", "../shared"));
  }

  /** The text of a file in UTF-8. */
  public static String text(Path path) {
    try {
      return Files.readString(path, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A file or folder of it; skips the test if it is not there. */
  public static Path require(String name) {
    Path path = folder().resolve(name);
    Assumptions.assumeTrue(
        Files.exists(path), "skipped: " + path + " is missing (set -Dredian.shared)");
    return path;
  }
}
