package redian.spark.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Tables whose rows outlive the pages that they came from hold no word of them: a takedown deletes
 * from the facts, and what is derived is rebuilt, but these are carried from run to run.
 */
class RowsThatStayTest {

  /** Ids are hashes; the others are of a closed list. */
  private static final Set<String> WITHOUT_WORDS =
      Set.of(
          "story_id",
          "merged_into",
          "split_from",
          "topic_id",
          "previous_topic_id",
          "relation",
          "key_hash",
          "kind");

  static List<NewsTable> kept() {
    return List.of(StoryIdsTable.TABLE, TopicLineageTable.TABLE, ForgottenTable.TABLE);
  }

  @ParameterizedTest
  @MethodSource("kept")
  void theyHoldIdsAndNoText(NewsTable table) {
    for (StructField field : table.schema().fields()) {
      if (field.dataType().equals(DataTypes.StringType)) {
        assertThat(WITHOUT_WORDS).contains(field.name());
      }
    }
  }
}
