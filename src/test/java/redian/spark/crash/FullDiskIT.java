package redian.spark.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import redian.spark.RunProcess;
import redian.spark.SparkExtension;
import redian.spark.TestRun;
import redian.spark.job.Step;

/** A disk that is full, and one that cannot be written to. Only where a disk can be mounted. */
@Tag("long")
@ExtendWith(SparkExtension.class)
class FullDiskIT {

  private static final Path TEXT = Path.of("data/sample/text").toAbsolutePath();
  private static final long LEFT_BYTES = 150_000;

  @TempDir private Path folder;

  private Path disk;
  private Path warehouse;
  private boolean isMounted;

  @BeforeEach
  void mount(SparkSession spark) throws IOException, InterruptedException {
    assertThat(spark.version()).isNotEmpty();
    disk = Files.createDirectory(folder.resolve("disk"));
    warehouse = disk.resolve("warehouse");
    isMounted = ended("mount", "-t", "tmpfs", "-o", "size=16m", "tmpfs", disk.toString());
    assumeTrue(isMounted, "no right to mount a disk");
  }

  @AfterEach
  void unmount() throws IOException, InterruptedException {
    if (isMounted) {
      ended("umount", "-l", disk.toString());
    }
  }

  private static boolean ended(String... command) throws IOException, InterruptedException {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException e) {
      return false; // there is no such command
    }
  }

  private int parse(String name, Path output) throws IOException, InterruptedException {
    try (RunProcess run =
        RunProcess.start(
            output,
            "parse",
            "--input",
            TEXT.resolve(name).toString(),
            "--warehouse",
            warehouse.toString())) {
      return run.await();
    }
  }

  /** In this JVM, which takes less time. */
  private void runToTheEnd(String name) {
    new TestRun(warehouse).only(Step.PARSE).crawl("text").run(TEXT.resolve(name));
  }

  private Map<String, String> digests() {
    try (WarehouseReader reader = new WarehouseReader(warehouse)) {
      return reader.digests();
    }
  }

  @Test
  void aFullOrReadOnlyDiskFailsTheRunAndCostsNothingElse()
      throws IOException, InterruptedException {
    Path output = folder.resolve("output.txt");
    // not in this JVM, which would keep the catalog open: the disk could not be made read-only
    assertThat(parse("page-01.txt", output)).isZero();
    Map<String, String> before = digests();
    Path filler = disk.resolve("filler");
    Files.write(filler, new byte[(int) (Files.getFileStore(disk).getUsableSpace() - LEFT_BYTES)]);

    assertThat(parse("page-02.txt", output)).isEqualTo(1);
    assertThat(Files.readString(output)).containsPattern("The run failed: .*(No space left|full)");
    assertThat(digests()).isEqualTo(before);

    Files.delete(filler);
    assertThat(ended("mount", "-o", "remount,ro", disk.toString())).isTrue();
    assertThat(parse("page-02.txt", output)).isEqualTo(2);
    assertThat(Files.readString(output)).contains(warehouse + " cannot be written to.");

    assertThat(ended("mount", "-o", "remount,rw", disk.toString())).isTrue();
    runToTheEnd("page-02.txt");
    assertThat(digests()).isNotEqualTo(before);
  }
}
