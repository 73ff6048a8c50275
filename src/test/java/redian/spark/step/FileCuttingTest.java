package redian.spark.step;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import redian.core.capture.ReadSettings;
import redian.spark.step.FilePart.Cut;

class FileCuttingTest {

  @TempDir private Path folder;

  private static List<FilePart> cut(InputFile file, long partBytes) {
    return new FileCutting(new Configuration(), ReadSettings.defaults(), partBytes)
        .cut(List.of(file));
  }

  /** Lines of many lengths, some empty, some broken, with or without a last line feed. */
  private static byte[] lines(long seed) {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder();
    for (int line = 0; line < 60; line++) {
      String body = "江城".repeat(random.nextInt(40));
      switch (random.nextInt(8)) {
        case 0 -> text.append('\n');
        case 1 -> text.append("{\"url\": ").append(body).append('\n');
        default ->
            text.append("{\"url\":\"http://jiangcheng.example/")
                .append(line)
                .append("\",\"text\":\"江城晚报")
                .append(body)
                .append("\"}")
                .append(line < 59 || random.nextBoolean() ? "\n" : "");
      }
    }
    return text.toString().getBytes(UTF_8);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void partsOfJsonLinesGiveTheRecordsOfTheWholeWhereverTheyAreCut(long seed) throws IOException {
    Path path = Files.write(folder.resolve("crawl.jsonl"), lines(seed));
    InputFile file = StepFiles.input(path);
    List<String> whole = StepFiles.records(List.of(FilePart.whole(file)));

    for (long partBytes : new long[] {31, 61, 100, 999, file.length() / 2, file.length() - 1}) {
      List<FilePart> parts = cut(file, partBytes);

      assertThat(parts).hasSizeGreaterThan(1).allMatch(part -> part.cut() == Cut.LINES);
      assertThat(StepFiles.records(parts))
          .as("seed %d, parts of %d bytes", seed, partBytes)
          .isEqualTo(whole);
    }
  }

  @Test
  void filesOfOnePartAreNotOpened() {
    InputFile missing = StepFiles.ofLength("missing.jsonl", 1_000);

    assertThat(cut(missing, 1_000)).containsExactly(FilePart.whole(missing));
  }

  @Test
  void filesThatCannotBeOpenedAreLeftToTheirTask() {
    InputFile missing = StepFiles.ofLength("missing.jsonl", 1_001);

    assertThat(cut(missing, 1_000)).containsExactly(FilePart.whole(missing));
  }

  @Test
  void compressedLinesAndPagesAreNotCut() throws IOException {
    Path gzip = folder.resolve("crawl.jsonl");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(gzip))) {
      out.write(lines(1));
    }
    Path page = Files.writeString(folder.resolve("page.jsonl"), "江城晚报\n".repeat(1_000));

    assertThat(cut(StepFiles.input(gzip), 100))
        .singleElement()
        .matches(p -> p.cut() == Cut.NOWHERE);
    assertThat(cut(StepFiles.input(page), 100))
        .singleElement()
        .matches(p -> p.cut() == Cut.NOWHERE);
  }
}
