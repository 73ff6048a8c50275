package redian.spark.step;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.sum;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import redian.core.story.CandidateKeys;
import redian.core.story.CandidateWindow;
import redian.core.story.ComparedText;
import redian.core.story.CopyRule;
import redian.core.story.EventRule;

/** Finds pairs of texts that may belong together, and keeps those that do. */
final class StoryCandidates {

  static final String ONE = "one";
  static final String OTHER = "other";
  static final String COPY = "copy_similarity";
  static final String EVENT = "event_similarity";

  private static final StructType KEYED =
      new StructType()
          .add("key", DataTypes.LongType)
          .add("weight", DataTypes.IntegerType)
          .add(StoryTexts.SECOND, DataTypes.LongType)
          .add(StoryTexts.TEXT, DataTypes.LongType);

  private static final StructType MET =
      new StructType()
          .add(ONE, DataTypes.LongType)
          .add(OTHER, DataTypes.LongType)
          .add("weight", DataTypes.IntegerType);

  private static final StructType LINK =
      new StructType()
          .add(ONE, DataTypes.LongType)
          .add(OTHER, DataTypes.LongType)
          .add(COPY, DataTypes.DoubleType)
          .add(EVENT, DataTypes.DoubleType);

  private StoryCandidates() {}

  /** Pairs of texts (one, other) that meet under enough keys. */
  static Dataset<Row> pairs(Dataset<Row> texts) {
    Dataset<Row> keyed =
        texts
            .select(
                StoryTexts.TEXT,
                StoryTexts.TITLE,
                StoryTexts.BANDS,
                StoryTexts.SECOND,
                StoryTexts.SIGNATURE,
                StoryTexts.NAMES)
            .flatMap((FlatMapFunction<Row, Row>) StoryCandidates::keys, Encoders.row(KEYED));
    return keyed
        .repartition(col("key"))
        .sortWithinPartitions("key", "weight", StoryTexts.SECOND, StoryTexts.TEXT)
        .mapPartitions(
            (MapPartitionsFunction<Row, Row>)
                rows -> {
                  CandidateWindow window = new CandidateWindow();
                  return EachRow.of(rows, row -> met(row, window));
                },
            Encoders.row(MET))
        .groupBy(least(col(ONE), col(OTHER)).as(ONE), greatest(col(ONE), col(OTHER)).as(OTHER))
        .agg(sum("weight").as("weight"))
        .where(col("weight").geq(CandidateKeys.ENOUGH))
        .select(ONE, OTHER);
  }

  private static Iterator<Row> keys(Row text) {
    long key = text.getLong(0);
    Object second = text.get(3);
    List<Row> keys = new ArrayList<>();
    if (!text.isNullAt(1)) {
      long title = CandidateKeys.ofTitle(text.getLong(1));
      keys.add(RowFactory.create(title, CandidateKeys.TEXT_WEIGHT, second, key));
    }
    for (long band : StoryTexts.longs(text.getAs(2))) {
      keys.add(RowFactory.create(band, CandidateKeys.TEXT_WEIGHT, second, key));
    }
    if (second != null) {
      Arrays.stream(CandidateKeys.ofEvent(StoryTexts.compared(text, 3)))
          .forEach(
              event -> keys.add(RowFactory.create(event, CandidateKeys.EVENT_WEIGHT, second, key)));
    }
    return keys.iterator();
  }

  private static Iterator<Row> met(Row row, CandidateWindow window) {
    int weight = row.getInt(1);
    long text = row.getLong(3);
    CandidateWindow.Met met = new CandidateWindow.Met(text, StoryTexts.second(row, 2));
    return window.meet(row.getLong(0), weight, met).stream()
        .map(earlier -> RowFactory.create(earlier.text(), text, weight))
        .iterator();
  }

  /** The pairs that belong together: copies, or texts on one event. */
  static Dataset<Row> links(Dataset<Row> pairs, Dataset<Row> texts) {
    Dataset<Row> one = texts(texts, "one_");
    Dataset<Row> other = texts(texts, "other_");
    return pairs
        .join(one, col(ONE).equalTo(col("one_" + StoryTexts.TEXT)))
        .join(other, col(OTHER).equalTo(col("other_" + StoryTexts.TEXT)))
        .select(
            ONE,
            OTHER,
            "one_" + StoryTexts.SECOND,
            "one_" + StoryTexts.SIGNATURE,
            "one_" + StoryTexts.NAMES,
            "other_" + StoryTexts.SECOND,
            "other_" + StoryTexts.SIGNATURE,
            "other_" + StoryTexts.NAMES)
        .mapPartitions(
            (MapPartitionsFunction<Row, Row>)
                rows -> new MappedIterator<>(rows, StoryCandidates::compare),
            Encoders.row(LINK))
        .where(col(COPY).gt(0).or(col(EVENT).gt(0)));
  }

  private static Dataset<Row> texts(Dataset<Row> texts, String prefix) {
    return texts.select(
        col(StoryTexts.TEXT).as(prefix + StoryTexts.TEXT),
        col(StoryTexts.SECOND).as(prefix + StoryTexts.SECOND),
        col(StoryTexts.SIGNATURE).as(prefix + StoryTexts.SIGNATURE),
        col(StoryTexts.NAMES).as(prefix + StoryTexts.NAMES));
  }

  private static Row compare(Row pair) {
    ComparedText one = StoryTexts.compared(pair, 2);
    ComparedText other = StoryTexts.compared(pair, 5);
    double copy = CopyRule.similarity(one, other);
    double event = copy > 0 ? 0 : EventRule.similarity(one, other);
    return RowFactory.create(pair.getLong(0), pair.getLong(1), copy, event);
  }
}
