package redian.spark.step;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;
import redian.core.story.CommonText;
import redian.core.story.DifferentTexts;
import redian.core.story.SignedText;
import redian.core.story.TextSigner;
import redian.spark.table.ArticlesTable;
import redian.spark.table.Columns;

/** Counts what texts have in common, on a sample of different ones. */
final class CommonTextCount {

  private static final StructType BANDS =
      new StructType()
          .add(Columns.PAGE_ID, DataTypes.StringType)
          .add("bands", DataTypes.BinaryType);

  private static final StructType ELEMENT =
      new StructType().add("is_term", DataTypes.BooleanType).add("element", DataTypes.IntegerType);

  private CommonTextCount() {}

  /** What the articles have in common; their ids are hashes, the smallest are the sample. */
  static CommonText count(Dataset<Row> articles) {
    Dataset<Row> sample =
        sample(articles)
            .select(Columns.PAGE_ID, Columns.TITLE, ArticlesTable.BODY)
            .persist(StorageLevel.MEMORY_AND_DISK());
    try {
      Object[] different = different(sample);
      int textCount = different.length;
      List<Row> common =
          sample
              .where(col(Columns.PAGE_ID).isin(different))
              .flatMap((FlatMapFunction<Row, Row>) CommonTextCount::elements, Encoders.row(ELEMENT))
              .groupBy("is_term", "element")
              .agg(functions.count(lit(1)).as("text_count"))
              .where(
                  String.format(
                      Locale.ROOT,
                      "text_count >= if(is_term, %d, %d)",
                      CommonText.leastTermCount(textCount),
                      CommonText.leastShingleCount(textCount)))
              .collectAsList();
      return CommonText.of(
          textCount,
          chosen(common, false).mapToInt(row -> row.getInt(1)).toArray(),
          chosen(common, true).mapToInt(row -> row.getInt(1)).toArray(),
          chosen(common, true).mapToInt(row -> (int) row.getLong(2)).toArray());
    } finally {
      sample.unpersist();
    }
  }

  private static Stream<Row> chosen(List<Row> counts, boolean isTerm) {
    return counts.stream().filter(row -> row.getBoolean(0) == isTerm);
  }

  private static Dataset<Row> sample(Dataset<Row> articles) {
    long pageCount = articles.count();
    if (pageCount <= CommonText.SAMPLE_SIZE) {
      return articles;
    }
    long bound = (long) ((double) CommonText.SAMPLE_SIZE / pageCount * (1L << 32));
    return articles.where(col(Columns.PAGE_ID).lt(lit(String.format(Locale.ROOT, "%08x", bound))));
  }

  /** Pages of which none is a near copy of another. */
  private static Object[] different(Dataset<Row> sample) {
    List<Row> signed =
        sample
            .mapPartitions(
                (MapPartitionsFunction<Row, Row>)
                    rows -> {
                      TextSigner signer = new TextSigner(CommonText.none());
                      return new MappedIterator<>(rows, page -> bands(page, signer));
                    },
                Encoders.row(BANDS))
            .orderBy(Columns.PAGE_ID)
            .collectAsList();
    DifferentTexts different = new DifferentTexts();
    signed.forEach(page -> different.add(StoryTexts.longs(page.getAs(1))));
    return different.chosen().stream().map(at -> signed.get(at).getString(0)).toArray();
  }

  private static Row bands(Row page, TextSigner signer) {
    SignedText signed = signer.sign(page.getString(1), page.getString(2));
    return RowFactory.create(page.getString(0), StoryTexts.bytes(signed.bands()));
  }

  private static Iterator<Row> elements(Row page) {
    IntStream shingles = Arrays.stream(TextSigner.shinglesOf(page.getString(2)));
    IntStream terms = Arrays.stream(TextSigner.termsOf(page.getString(1), page.getString(2)));
    return Stream.concat(
            shingles.mapToObj(shingle -> RowFactory.create(false, shingle)),
            terms.mapToObj(term -> RowFactory.create(true, term)))
        .iterator();
  }
}
