package redian.spark.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.spark.sql.types.StructField;
import org.junit.jupiter.api.Test;

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
    return page.toString().stripTrailing() + "\n";
  }

  /** The type as SQL writes it, without the comments of nested fields. */
  private static String type(StructField field) {
    return field.dataType().catalogString().replace(",", ", ");
  }
}
