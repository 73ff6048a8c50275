package redian.spark.step;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FilePackingTest {

  private static final long TASK_BYTES = 128L << 20;

  private static List<FilePart> files(int count, long length) {
    List<FilePart> files = new ArrayList<>();
    for (int number = 0; number < count; number++) {
      files.add(FilePart.whole(StepFiles.ofLength("f" + number, length)));
    }
    return files;
  }

  private static long length(List<FilePart> pack) {
    return pack.stream().mapToLong(FilePart::length).sum();
  }

  @Test
  void manySmallFilesMakeTasksOfHundredsAndNotATaskEach() {
    List<List<FilePart>> packs = FilePacking.pack(files(100_000, 60_000), 8, TASK_BYTES);

    assertThat(packs).hasSizeBetween(100, 400);
    assertThat(packs).allSatisfy(pack -> assertThat(pack).hasSizeBetween(300, 600));
  }

  @Test
  void fewFilesKeepAllCoresBusy() {
    assertThat(FilePacking.pack(files(5, 1_000), 8, TASK_BYTES)).hasSize(5);
    assertThat(FilePacking.pack(files(50, 1_000), 8, TASK_BYTES)).hasSize(8);
  }

  @Test
  void coresDoNotWaitForAFewBigTasks() {
    List<List<FilePart>> packs = FilePacking.pack(files(30, 20_000_000), 2, TASK_BYTES);

    assertThat(packs).hasSize(16);
    assertThat(packs).allSatisfy(pack -> assertThat(pack).hasSizeBetween(1, 2));
  }

  @Test
  void tasksForEachCoreAreOfAFewMegabytesAtLeast() {
    assertThat(FilePacking.pack(files(1_000, 60_000), 8, TASK_BYTES)).hasSizeBetween(8, 50);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void noTaskHasMuchMoreThanTheOthersUnlessOneFileHas(long seed) {
    Random random = new Random(seed);
    List<FilePart> files = new ArrayList<>();
    for (int number = 0; number < 5_000; number++) {
      // sizes over six orders of magnitude
      long length = (long) Math.pow(10, 2 + 6 * random.nextDouble());
      files.add(FilePart.whole(StepFiles.ofLength("f" + number, length)));
    }

    List<List<FilePart>> packs = FilePacking.pack(files, 8, TASK_BYTES);

    long cost = TASK_BYTES;
    LongSummaryStatistics lengths =
        packs.stream().mapToLong(FilePackingTest::length).summaryStatistics();
    assertThat(lengths.getMax()).as("seed %d", seed).isLessThan(2 * cost);
    assertThat(packs.stream().flatMap(List::stream))
        .as("seed %d", seed)
        .containsExactlyInAnyOrderElementsOf(files);
  }

  @Test
  void theBiggestFileIsStartedFirst() {
    List<FilePart> files = files(100, 1_000);
    FilePart big = FilePart.whole(StepFiles.ofLength("big", 3L << 30));
    files.add(big);

    assertThat(FilePacking.pack(files, 2, TASK_BYTES).get(0)).containsExactly(big);
  }
}
