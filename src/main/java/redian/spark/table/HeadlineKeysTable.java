package redian.spark.table;

import java.util.List;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/** Which headline a pair of keys means; rebuilt by link. */
public final class HeadlineKeysTable {

  public static final NewsTable TABLE =
      NewsTable.named(
              "headline_keys", "One row per title_key and outlet_key, with the headline they mean")
          .shared(Columns.TITLE_KEY, Columns.OUTLET_KEY, Columns.HEADLINE_ID)
          .key(Columns.TITLE_KEY, Columns.OUTLET_KEY)
          .from(ArticlesTable.TABLE, RecommendationsTable.TABLE)
          .build();

  /** {@code USING (title_key, outlet_key)}, as Spark's Scala interface wants it. */
  public static final Seq<String> USING =
      CollectionConverters.asScala(List.of(Columns.TITLE_KEY, Columns.OUTLET_KEY)).toSeq();

  private HeadlineKeysTable() {}
}
