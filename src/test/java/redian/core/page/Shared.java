package redian.core.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/**
 * The folder of measuring data that lies beside a checkout and is no part of it. Tests that need it
 * are skipped, and say so, where it is missing.
 */
final class Shared {

  private Shared() {}

  static Path folder() {
    return Path.of(System.getProperty("redian.shared", "../shared"));
  }

  static Path require(String name) {
    Path path = folder().resolve(name);
    Assumptions.assumeTrue(
        Files.exists(path), "skipped: " + path + " is missing (set -Dredian.shared)");
    return path;
  }

  static String text(Path path) {
    try {
      return Files.readString(path, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
