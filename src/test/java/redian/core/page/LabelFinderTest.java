package redian.core.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LabelFinderTest {

  @Test
  void whereNoLabelMayStartThePatternFindsNone() throws IOException {
    for (String line : lines()) {
      assertThat(found(line)).as(line).isEqualTo(matched(line));
    }
  }

  @Test
  void labelsMayBeGluedStretchedOrOpenedByATitle() {
    for (String line :
        List.of(
            "来源：江岸日报发布时间：2023-05-06",
            "作 者： 李明 编 辑:王芳",
            "【江岸晚报首席记者】李清禾",
            "本报特派江岸高级记者 李清禾 报道",
            "By Li Qinghe | Jiangbian Post",
            "（文/图 李明）")) {
      assertThat(found(line)).as(line).isEqualTo(matched(line));
      assertThat(found(line.repeat(3))).as(line).isEqualTo(matched(line.repeat(3)));
    }
  }

  private static List<String> found(String line) {
    List<String> labels = new ArrayList<>();
    LabelFinder finder = new LabelFinder(line);
    while (finder.find()) {
      labels.add(finder.matcher().start() + " " + finder.matcher().group());
    }
    return labels;
  }

  private static List<String> matched(String line) {
    return LabelWords.LABEL.matcher(line).results().map(LabelFinderTest::describe).toList();
  }

  private static String describe(MatchResult label) {
    return label.start() + " " + label.group();
  }

  /** The lines of the golden pages, as long as a block with labels may be. */
  private static List<String> lines() throws IOException {
    List<String> lines = new ArrayList<>();
    try (Stream<Path> files = Files.list(Path.of("src/test/resources/pages"))) {
      for (Path file : files.filter(f -> f.toString().matches(".*\\.(html|txt)")).toList()) {
        for (String line : Files.readString(file, StandardCharsets.UTF_8).split("\n")) {
          String text = Spaces.collapse(line.replaceAll("<[^>]*>", ""));
          lines.add(text.substring(0, Math.min(400, text.length())));
        }
      }
    }
    return lines;
  }
}
