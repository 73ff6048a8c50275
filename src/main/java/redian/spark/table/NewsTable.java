package redian.spark.table;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.Metadata;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * What is fixed about one table of the warehouse: its name, its columns with a comment each, its
 * primary key and its partitioning. Every column is declared nullable, as Parquet reads it back so;
 * the columns of the key are tested to be present and unique.
 */
public final class NewsTable {

  private final String name;
  private final String comment;
  private final StructType schema;
  private final List<String> primaryKey;
  private final List<String> partitioning;
  private final List<NewsTable> inputs;

  private NewsTable(Builder builder) {
    this.name = builder.name;
    this.comment = builder.comment;
    this.schema = new StructType(builder.fields.toArray(StructField[]::new));
    this.primaryKey = List.copyOf(builder.primaryKey);
    this.partitioning = List.copyOf(builder.partitioning);
    this.inputs = List.copyOf(builder.inputs);
  }

  /** Starts the definition of the table {@code name}, one row of which is {@code comment}. */
  static Builder named(String name, String comment) {
    return new Builder(name, comment);
  }

  /** Name within the namespace: {@code articles}. */
  public String name() {
    return name;
  }

  /** What one row is. */
  public String comment() {
    return comment;
  }

  public StructType schema() {
    return schema;
  }

  public List<String> primaryKey() {
    return primaryKey;
  }

  /** Columns that the data files are partitioned by, empty if not partitioned. */
  public List<String> partitioning() {
    return partitioning;
  }

  /** The tables that a derived table is made from; empty if it is written by parsing. */
  public List<NewsTable> inputs() {
    return inputs;
  }

  /**
   * The dataset with exactly this table's columns, in order. A missing column or one of another
   * type fails when the query is planned: {@code Dataset.to} alone would fill the first with null.
   */
  public Dataset<Row> conform(Dataset<Row> rows) {
    return rows.select(columns()).to(schema);
  }

  private Column[] columns() {
    return Arrays.stream(schema.fieldNames())
        .map(field -> col("`" + field + "`"))
        .toArray(Column[]::new);
  }

  /** An empty row of this table, to be filled by column name. */
  NamedRow row() {
    return new NamedRow(schema);
  }

  /** Collects the parts of a definition. */
  static final class Builder {

    private final String name;
    private final String comment;
    private final List<StructField> fields = new ArrayList<>();
    private final List<String> primaryKey = new ArrayList<>();
    private final List<String> partitioning = new ArrayList<>();
    private final List<NewsTable> inputs = new ArrayList<>();

    private Builder(String name, String comment) {
      this.name = name;
      this.comment = comment;
    }

    Builder column(String column, DataType type, String about) {
      fields.add(new StructField(column, type, true, Metadata.empty()).withComment(about));
      return this;
    }

    /** Adds columns that several tables share, each with its one meaning. */
    Builder shared(String... columns) {
      for (String column : columns) {
        fields.add(Columns.field(column));
      }
      return this;
    }

    Builder key(String... columns) {
      primaryKey.addAll(List.of(columns));
      return this;
    }

    Builder partitionedBy(String... columns) {
      partitioning.addAll(List.of(columns));
      return this;
    }

    /** Says that the table is derived, and from which tables: all that its step reads. */
    Builder from(NewsTable... tables) {
      inputs.addAll(List.of(tables));
      return this;
    }

    NewsTable build() {
      return new NewsTable(this);
    }
  }
}
