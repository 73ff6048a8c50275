package redian.spark.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.types.StructField;
import org.junit.jupiter.api.Test;
import redian.spark.job.NewsViews;
import redian.spark.step.SqlResource;

/**
 * docs/tables.md is generated from the schemas. To write it anew: {@code ./mvnw test
 * -Dtest=TablesPageTest -Dredian.rewrite=true}.
 */
class TablesPageTest {

  private static final Path PAGE = Path.of("docs/tables.md");

  @Test
  void thePageSaysWhatTheSchemasSay() throws IOException {
    if (Boolean.getBoolean("redian.rewrite")) {
      Files.writeString(PAGE, page());
    }

    assertThat(PAGE).as("rewrite it with -Dredian.rewrite=true").hasContent(page());
  }

  private static String page() {
    StringBuilder page =
        new StringBuilder(
            """
            # Tables

            Generated from the schemas; the same comments stand in the catalog (`DESCRIBE articles`). Instants are UTC. Ids
            are 32 hex characters. Counts have bounds: `1.2万` is 11500 to 12999, `10万+` is 100001 and more (no upper bound).

            """);
    appendRelations(page);
    for (NewsTable table : NewsTables.ALL) {
      page.append("## ")
          .append(table.name())
          .append("\n\n")
          .append(table.comment())
          .append(".\n\n");
      page.append("Key: ").append(String.join(", ", table.primaryKey()));
      if (!table.partitioning().isEmpty()) {
        page.append(". Partitioned by ").append(String.join(", ", table.partitioning()));
      }
      page.append(".\n\n| column | type | meaning |\n|---|---|---|\n");
      for (StructField field : table.schema().fields()) {
        page.append("| ").append(field.name());
        page.append(" | ").append(type(field)).append(" | ");
        page.append(field.getComment().get().replace("|", "\\|")).append(" |\n");
      }
      page.append('\n');
    }
    appendViews(page);
    return page.toString().stripTrailing() + "\n";
  }

  /**
   * The views that a run creates over the tables: the first line of each file says what a row is.
   */
  private static void appendViews(StringBuilder page) {
    page.append(
        """
        ## Views

        Questions that recur, over these tables; a run creates them in the catalog (`jobs/sql/views`).

        | view | meaning |
        |---|---|
        """);
    for (String view : NewsViews.ALL) {
      String question = SqlResource.question(SqlResource.read("views/" + view + ".sql"));
      page.append("| ").append(view).append(" | ").append(question).append(" |\n");
    }
  }

  /**
   * How tables refer to each other by ids, as a diagram: an id is at home in the first table of
   * which it is the whole key.
   */
  private static void appendRelations(StringBuilder page) {
    page.append("```mermaid\nerDiagram\n");
    Set<String> seen = new HashSet<>();
    for (NewsTable home : NewsTables.ALL) {
      String id = home.primaryKey().get(0);
      if (home.primaryKey().size() > 1 || !id.endsWith("_id") || !seen.add(id)) {
        continue;
      }
      for (NewsTable other : NewsTables.ALL) {
        if (other != home && List.of(other.schema().fieldNames()).contains(id)) {
          boolean isWholeKey = other.primaryKey().equals(List.of(id));
          page.append("  ").append(home.name()).append(isWholeKey ? " ||--o| " : " ||--o{ ");
          page.append(other.name()).append(" : ").append(id).append('\n');
        }
      }
    }
    page.append("```\n\n");
  }

  /** The type as SQL writes it, without the comments of nested fields. */
  private static String type(StructField field) {
    return field.dataType().catalogString().replace(",", ", ");
  }
}
