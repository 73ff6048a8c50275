package redian.spark.table;

import java.util.List;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/** The join column of everything that belongs to one file, as Spark's Scala interface wants it. */
public final class FileIds {

  /** {@code USING (file_id)}. */
  public static final Seq<String> USING =
      CollectionConverters.asScala(List.of(Columns.FILE_ID)).toSeq();

  private FileIds() {}

  /** {@code USING} any one column. */
  public static Seq<String> using(String column) {
    return CollectionConverters.asScala(List.of(column)).toSeq();
  }
}
