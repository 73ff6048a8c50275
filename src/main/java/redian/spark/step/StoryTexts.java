package redian.spark.step;

import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.slice;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.transform;

import java.nio.ByteBuffer;
import java.sql.Timestamp;
import java.util.List;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import redian.core.story.CandidateKeys;
import redian.core.story.CommonText;
import redian.core.story.ComparedText;
import redian.core.story.SignedText;
import redian.core.story.TextSigner;
import redian.spark.table.ArticlesTable;
import redian.spark.table.Columns;
import redian.spark.table.EntitiesTable;

/** The different texts of a corpus, each with what it is compared by. */
final class StoryTexts {

  static final String TEXT = "text_key";
  static final String SECOND = "second";
  static final String COPY_COUNT = "copy_count";
  static final String BANDS = "bands";
  static final String TITLE = "long_title_key";
  static final String LENGTH = "unit_count";
  static final String SIGNATURE = "signature";
  static final String NAMES = "names";

  private static final int MOST_NAMES = 24;

  private static final StructType SIGNED =
      new StructType()
          .add(Columns.PAGE_ID, DataTypes.StringType)
          .add(Columns.ARTICLE_ID, DataTypes.StringType)
          .add(Columns.CAPTURED_AT, DataTypes.TimestampType)
          .add(SECOND, DataTypes.LongType)
          .add(TEXT, DataTypes.LongType)
          .add(TITLE, DataTypes.LongType)
          .add(LENGTH, DataTypes.IntegerType)
          .add(BANDS, DataTypes.BinaryType)
          .add(SIGNATURE, DataTypes.BinaryType);

  private StoryTexts() {}

  /** Signs every page in one pass over the bodies, which go no further. */
  static Dataset<Row> signed(Dataset<Row> articles, CommonText commonText) {
    Broadcast<CommonText> common =
        articles
            .sparkSession()
            .sparkContext()
            .broadcast(commonText, scala.reflect.ClassTag$.MODULE$.apply(CommonText.class));
    return articles
        .select(
            Columns.PAGE_ID,
            Columns.ARTICLE_ID,
            Columns.CAPTURED_AT,
            ArticlesTable.PUBLISHED_AT,
            Columns.TITLE,
            ArticlesTable.BODY)
        .mapPartitions(
            (MapPartitionsFunction<Row, Row>)
                rows -> {
                  TextSigner signer = new TextSigner(common.value());
                  return new MappedIterator<>(rows, page -> sign(page, signer));
                },
            Encoders.row(SIGNED));
  }

  private static Row sign(Row page, TextSigner signer) {
    SignedText signed = signer.sign(page.getString(4), page.getString(5));
    // a page without text is like no other
    long text = signed.hasText() ? signed.textKey() : TextSigner.keyOf(page.getString(1));
    boolean isLong = signed.titleLength() >= CandidateKeys.LEAST_TITLE_LENGTH;
    return RowFactory.create(
        page.getString(0),
        page.getString(1),
        page.getTimestamp(2),
        second(page.getTimestamp(3), page.getTimestamp(2)),
        text,
        isLong ? signed.titleKey() : null,
        signed.unitCount(),
        bytes(signed.bands()),
        signed.signature());
  }

  private static Long second(Timestamp published, Timestamp captured) {
    Timestamp time = published == null ? captured : published;
    return time == null ? null : Math.floorDiv(time.getTime(), 1_000L);
  }

  /** The latest page of every article: article_id, page_id, text_key, second. */
  static Dataset<Row> current(Dataset<Row> signed) {
    return signed
        .groupBy(Columns.ARTICLE_ID)
        .agg(
            max(struct(col(Columns.CAPTURED_AT), col(Columns.PAGE_ID), col(TEXT))).as("latest"),
            min(SECOND).as(SECOND))
        .select(
            col(Columns.ARTICLE_ID),
            col("latest." + Columns.PAGE_ID),
            col("latest." + TEXT),
            col(SECOND));
  }

  /** One row per different text, with signature and names of its first article. */
  static Dataset<Row> texts(Dataset<Row> current, Dataset<Row> signed, Dataset<Row> entities) {
    Dataset<Row> texts =
        current
            .groupBy(TEXT)
            .agg(
                count(lit(1)).as(COPY_COUNT),
                min(SECOND).as(SECOND),
                min(struct(
                        col(SECOND).isNull().as("is_untimed"),
                        col(SECOND).as("first"),
                        col(Columns.PAGE_ID)))
                    .as("first"))
            .select(
                col(TEXT),
                col(COPY_COUNT),
                col(SECOND),
                col("first." + Columns.PAGE_ID).as(Columns.PAGE_ID));
    return texts
        .join(signed.select(Columns.PAGE_ID, TITLE, LENGTH, BANDS, SIGNATURE), Columns.PAGE_ID)
        .join(names(entities), col(Columns.PAGE_ID).equalTo(col("named_page_id")), "left")
        .select(TEXT, COPY_COUNT, SECOND, TITLE, LENGTH, BANDS, SIGNATURE, NAMES);
  }

  /** The names of each page, most salient first. */
  private static Dataset<Row> names(Dataset<Row> entities) {
    return entities
        .groupBy(col(Columns.PAGE_ID).as("named_page_id"))
        .agg(
            slice(
                    array_sort(
                        collect_list(
                            struct(
                                col(EntitiesTable.SALIENCE).multiply(-1).as("rank"),
                                col(EntitiesTable.ENTITY_ID).as("id")))),
                    1,
                    MOST_NAMES)
                .as("ranked"))
        .select(
            col("named_page_id"), transform(col("ranked"), name -> name.getField("id")).as(NAMES));
  }

  /** A text ready to be compared; {@code at} is the place of its first column: second. */
  static ComparedText compared(Row row, int at) {
    List<String> names = row.isNullAt(at + 2) ? List.of() : row.getList(at + 2);
    return ComparedText.of(row.getAs(at + 1), names.toArray(String[]::new), second(row, at));
  }

  static long second(Row row, int at) {
    return row.isNullAt(at) ? ComparedText.UNTIMED : row.getLong(at);
  }

  static byte[] bytes(long[] values) {
    ByteBuffer bytes = ByteBuffer.allocate(values.length * Long.BYTES);
    bytes.asLongBuffer().put(values);
    return bytes.array();
  }

  static long[] longs(byte[] bytes) {
    long[] values = new long[bytes.length / Long.BYTES];
    ByteBuffer.wrap(bytes).asLongBuffer().get(values);
    return values;
  }
}
