package redian.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import redian.JvmWide;

/**
 * Gives tests the one warehouse of the test JVM that data/sample was run into: to be read, not
 * changed. Stands behind {@link SparkExtension}, and the parameter behind the session.
 */
public final class SampleExtension implements ParameterResolver {

  private static final JvmWide<Sample> SAMPLE = new JvmWide<>(Sample::new);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == TestRun.class;
  }

  @Override
  public TestRun resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return SAMPLE.get().run;
  }

  /** Its files go when the last test has ended. */
  private static final class Sample implements AutoCloseable {

    private final Path folder;
    private final TestRun run;

    Sample() {
      try {
        folder = Files.createTempDirectory("redian-sample");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      run = new TestRun(folder.resolve("warehouse")).crawl("sample");
      run.run(Path.of("data/sample"));
    }

    @Override
    public void close() throws IOException {
      try (Stream<Path> tree = Files.walk(folder)) {
        for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }
}
