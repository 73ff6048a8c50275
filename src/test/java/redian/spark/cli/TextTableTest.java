package redian.spark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextTableTest {

  @Test
  void chineseAndLatinColumnsAlign() {
    TextTable table = new TextTable(List.of("outlet", "views"), List.of(false, true));
    table.add(List.of("环球网资讯", "82903"));
    table.add(List.of("IT之家", "637"));

    assertThat(table.render())
        .isEqualTo(
            """
            outlet      views
            ----------  -----
            环球网资讯  82903
            IT之家        637
            """);
  }

  @Test
  void longCellsAreCutAtTheirWidthOnTheScreen() {
    TextTable table = new TextTable(List.of("title"), List.of(false));
    table.add(List.of("热".repeat(100)));

    String line = table.render().lines().skip(2).findFirst().orElseThrow();

    assertThat(line).endsWith("…");
    assertThat(TextTable.width(line)).isLessThanOrEqualTo(60);
  }

  @Test
  void terminalCodesAndLineBreaksInDataDoNotReachTheTerminal() {
    TextTable table = new TextTable(List.of("title"), List.of(false));
    table.add(List.of("red\u001b[31m\nline"));

    assertThat(table.render()).doesNotContain("\u001b").contains("red [31m line");
  }
}
