package redian.spark;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A command in a process of its own, which can be killed as a machine kills: without a word. */
public final class RunProcess implements AutoCloseable {

  private static final long PATIENCE_SECONDS = 600;
  private static final int KILLED = 128 + 9;

  private final Process process;

  private RunProcess(Process process) {
    this.process = process;
  }

  /**
   * Starts a command of Redian.
   *
   * @param output file that gets what it prints
   */
  public static RunProcess start(Path output, String... arguments) throws IOException {
    return start(output, Map.of(), "", arguments);
  }

  /**
   * Starts a command of Redian with more settings and classes.
   *
   * @param output file that gets what it prints
   * @param settings of Spark, by key
   * @param classPath what comes after that of this JVM
   */
  public static RunProcess start(
      Path output, Map<String, String> settings, String classPath, String... arguments)
      throws IOException {
    return startClass(output, settings, classPath, "redian.spark.cli.Redian", arguments);
  }

  /** Starts a class as if it were a command. */
  public static RunProcess startClass(
      Path output,
      Map<String, String> settings,
      String classPath,
      String mainClass,
      String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("@" + Path.of("jobs/jvm.options").toAbsolutePath());
    command.addAll(
        List.of(
            "-Xmx1g",
            // short processes are over before the second compiler pays
            "-XX:TieredStopAtLevel=1",
            "-XX:ReservedCodeCacheSize=256m",
            "-XX:+UseSerialGC",
            "-Dspark.master=local[2]",
            "-Dspark.ui.enabled=false",
            "-Dspark.driver.bindAddress=127.0.0.1",
            "-Dspark.driver.host=127.0.0.1",
            "-Dspark.sql.shuffle.partitions=2",
            "-Dspark.sql.adaptive.enabled=false",
            "-Dspark.sql.codegen.wholeStage=false",
            "-Dspark.sql.codegen.factoryMode=NO_CODEGEN"));
    settings.forEach((key, value) -> command.add("-D" + key + "=" + value));
    command.addAll(
        List.of(
            "-cp",
            System.getProperty("java.class.path") + File.pathSeparator + classPath,
            mainClass));
    command.addAll(List.of(arguments));
    return new RunProcess(
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()))
            .start());
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  /** SIGKILL; returns when the process is gone. */
  public void kill() throws InterruptedException {
    process.destroyForcibly();
    process.waitFor();
  }

  /** Whether it ended by {@link #kill}, and not by itself. */
  public boolean wasKilled() {
    return !process.isAlive() && process.exitValue() == KILLED;
  }

  /** Its exit status. */
  public int await() throws InterruptedException {
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      kill();
      throw new IllegalStateException("a run has not ended in " + PATIENCE_SECONDS + " s");
    }
    return process.exitValue();
  }

  /**
   * Waits for it to end well.
   *
   * @param output file that it prints to, named where it does not
   */
  public void succeed(Path output) throws InterruptedException {
    int status = await();
    if (status != 0) {
      throw new IllegalStateException("status " + status + ": see " + output);
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
