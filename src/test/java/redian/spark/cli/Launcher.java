package redian.spark.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import redian.JvmWide;

/**
 * The launcher in processes of its own, with one warehouse that it has filled for all tests of the
 * JVM from the sample's pages of text.
 */
public final class Launcher implements AutoCloseable {

  public static final String SAMPLE = Path.of("data/sample").toAbsolutePath().toString();

  private static final Path LAUNCHER = Path.of("jobs/redian").toAbsolutePath();
  private static final JvmWide<Launcher> SHARED = new JvmWide<>(Launcher::new);
  private static final long PATIENCE_SECONDS = 180;

  private final Path folder;
  private final Outcome firstRun;

  /** How a process ended. */
  public record Outcome(int status, String out, String err) {}

  private Launcher() {
    try {
      folder = Files.createTempDirectory("redian");
      firstRun = redian("run", "--input", SAMPLE + "/text", "--warehouse", warehouse());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How the run that filled the warehouse ended. */
  Outcome firstRun() {
    return firstRun;
  }

  public String warehouse() {
    return folder.resolve("warehouse").toString();
  }

  /** A command of the launcher, ready to start. */
  public ProcessBuilder command(String... args) {
    List<String> command = new ArrayList<>(List.of(LAUNCHER.toString()));
    command.addAll(List.of(args));
    return prepared(new ProcessBuilder(command));
  }

  /** The process with the launcher's settings for tests in its environment. */
  ProcessBuilder prepared(ProcessBuilder builder) {
    builder.directory(folder.toFile());
    builder.environment().put("REDIAN_LOG_DIR", folder.resolve("logs").toString());
    builder
        .environment()
        .put("REDIAN_PROPERTIES_FILE", LAUNCHER.resolveSibling("small.properties").toString());
    builder.environment().put("XDG_CONFIG_HOME", folder.resolve("config").toString());
    return builder;
  }

  Outcome redian(String... args) {
    return run(command(args));
  }

  /** Waits for the process to end by itself. */
  public Outcome run(ProcessBuilder builder) {
    try {
      Path out = Files.createTempFile(folder, "out", null);
      Path err = Files.createTempFile(folder, "err", null);
      Process process = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new AssertionError(
            "no end after " + PATIENCE_SECONDS + " s: " + Files.readString(err));
      }
      return new Outcome(process.exitValue(), Files.readString(out), Files.readString(err));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() throws IOException {
    try (Stream<Path> tree = Files.walk(folder)) {
      for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  /** Gives tests the one launcher of the test JVM; its files go when that ends. */
  public static final class Extension implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
      return parameter.getParameter().getType() == Launcher.class;
    }

    @Override
    public Launcher resolveParameter(ParameterContext parameter, ExtensionContext context) {
      return SHARED.get();
    }
  }
}
