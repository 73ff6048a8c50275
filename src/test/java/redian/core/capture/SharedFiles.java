package redian.core.capture;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Files that lie beside the project and are no part of it; tests that want them run where they are.
 */
final class SharedFiles {

  private SharedFiles() {}

  static Path folder(String name) {
    Path shared = Path.of(System.getProperty("redian.shared", "../shared"));
    Path folder = shared.resolve(name);
    assumeTrue(
        Files.isDirectory(folder),
        "skipped: no folder " + name + " in the system property redian.shared or in ../shared");
    return folder;
  }
}
