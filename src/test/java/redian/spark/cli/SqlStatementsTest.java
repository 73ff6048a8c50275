package redian.spark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SqlStatementsTest {

  @Test
  void statementsEndAtSemicolons() {
    assertThat(SqlStatements.split("SELECT 1; SELECT 2;\n"))
        .containsExactly("SELECT 1", "SELECT 2");
  }

  @Test
  void semicolonsInQuotesAndCommentsEndNothing() {
    assertThat(
            SqlStatements.split(
                """
                -- one; question
                SELECT ';' AS a, "x;\\"y" AS b, `c;d` /* e; */ FROM t; SELECT 2
                """))
        .hasSize(2);
  }

  @Test
  void blanksAndCommentsAloneAreNoStatement() {
    assertThat(SqlStatements.split(" ;\n-- nothing\n; /* nor ; here */")).isEmpty();
  }

  @Test
  void anUnclosedQuoteEndsWithTheScript() {
    assertThat(SqlStatements.split("SELECT 'a; b")).containsExactly("SELECT 'a; b");
  }

  @Test
  void aStatementIsEndedByItsSemicolonOnly() {
    assertThat(SqlStatements.isEnded("SELECT 1;")).isTrue();
    assertThat(SqlStatements.isEnded("SELECT 1; \n")).isTrue();
    assertThat(SqlStatements.isEnded("SELECT 1")).isFalse();
    assertThat(SqlStatements.isEnded("SELECT ';")).isFalse();
    assertThat(SqlStatements.isEnded("SELECT 1 -- ;")).isFalse();
    assertThat(SqlStatements.isEnded("SELECT 1; SELECT 2")).isFalse();
  }

  @Test
  void anUnknownTableIsAnsweredWithTheNearest() {
    assertThat(SqlCommand.unknownTable("`redian`.`news`.`article`"))
        .startsWith(
            "The query is wrong: there is no table or view article. Did you mean articles?");
    assertThat(SqlCommand.unknownTable("`hotnow`")).contains("Did you mean hot_now?");
  }
}
