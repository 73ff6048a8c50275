package redian.spark.step;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import redian.core.key.Ids;
import redian.spark.table.GroupPopularity;
import redian.spark.table.NewsTable;
import redian.spark.table.TrendsTable;

/**
 * The SQL file that defines a derived table: {@code jobs/sql/<table>.sql}, packaged into the jar.
 * It is one query over the table's inputs by their bare names; inputs with a time of capture have
 * its day as {@code seen_on}, those that know printed forms the form's {@code form_id} and {@code
 * form_check}. {@code :as_of} in it is the run's "now", a timestamp, null if no capture is timed.
 *
 * <p>Statements {@code CREATE TEMPORARY VIEW name AS query;} may stand before it. Each of their
 * queries is computed once and kept, however often later ones ask for it; Spark would compute a
 * common table expression anew for each use.
 */
public final class TableQuery {

  private static final Pattern VIEW =
      Pattern.compile("^CREATE TEMPORARY VIEW (\\w+) AS\\s", Pattern.MULTILINE);

  private static final String MEMBERS = "members";
  private static final String GROUPS = "groups";
  private static final String COUNTERS = "group_counters";

  /** Files of views that the groups of all kinds share. */
  private static final List<String> SHARED = List.of("site_headlines", "site_counters");

  /** Tables that ask for the groups of all kinds. */
  private static final Set<NewsTable> OF_ALL_KINDS = Set.of(TrendsTable.TABLE);

  private final NewsTable table;
  private final String text;
  private final GroupPopularity group;

  private TableQuery(NewsTable table, String text, GroupPopularity group) {
    this.table = table;
    this.text = text;
    this.group = group;
  }

  /** The query of a table; for a {@link GroupPopularity} the one that all of these share. */
  public static TableQuery of(NewsTable table) {
    GroupPopularity group = GroupPopularity.of(table).orElse(null);
    return new TableQuery(table, text(group == null ? table.name() : "group_popularity"), group);
  }

  /** The text of {@code jobs/sql/<name>.sql}. */
  static String text(String name) {
    return SqlResource.read(name + ".sql");
  }

  /**
   * The texts of other files that decide the result: which headlines are in which groups, and their
   * counters.
   */
  private String otherTexts() {
    if (group != null) {
      return SHARED.stream().map(TableQuery::text).collect(Collectors.joining())
          + text(COUNTERS)
          + text(table.name())
          + (group.addition() == null ? "" : text(group.addition()));
    }
    return OF_ALL_KINDS.contains(table)
        ? GroupPopularity.ALL.stream()
            .filter(GroupPopularity::hasTrends)
            .map(one -> text(one.table().name()))
            .collect(Collectors.joining(";"))
        : "";
  }

  /**
   * What else than the rows of its inputs decides the result: another text of the query, and
   * another "now" if the query asks for it, make another recipe.
   */
  public String recipe(Instant asOf) {
    String others = otherTexts();
    String query = Ids.of(text, others);
    return (text + others).contains(":" + SqlResource.AS_OF) ? query + " as of " + asOf : query;
  }

  /**
   * The rows the query gives.
   *
   * @param rows where the rows of an input come from
   * @param asOf the run's "now", may be null
   * @param scratch where rows are kept that are asked for several times
   */
  public Dataset<Row> run(
      SparkSession spark, Function<NewsTable, Dataset<Row>> rows, Instant asOf, Scratch scratch) {
    return run(spark, table.inputs(), rows, asOf, scratch);
  }

  /**
   * The same for a query that reads other tables than those that its own is derived from.
   *
   * @param inputs what the query reads
   */
  public Dataset<Row> run(
      SparkSession spark,
      List<NewsTable> inputs,
      Function<NewsTable, Dataset<Row>> rows,
      Instant asOf,
      Scratch scratch) {
    SqlFunctions.register(spark);
    List<String> views = new ArrayList<>();
    Dataset<Row> members = members(spark, rows);
    if (members != null) {
      members.createOrReplaceTempView(MEMBERS);
      views.add(MEMBERS);
    }
    for (NewsTable input : inputs) {
      FormIds.with(CaptureDays.with(rows.apply(input))).createOrReplaceTempView(input.name());
      views.add(input.name());
    }
    try {
      if (group != null) {
        views.addAll(shared(spark, asOf, scratch));
        views.addAll(attention(spark, members, asOf, scratch));
      }
      Dataset<Row> result = null;
      for (String statement : text.split(";\\s*\\n")) {
        Matcher view = VIEW.matcher(statement);
        boolean isView = view.find();
        // analysed here and now: the plan keeps the inputs when the views are gone
        result =
            SqlResource.query(spark, isView ? statement.substring(view.end()) : statement, asOf);
        if (isView) {
          views.add(keep(view.group(1), result, scratch));
        }
      }
      return added(spark, named(result));
    } finally {
      views.forEach(view -> spark.catalog().dropTempView(view));
    }
  }

  /** Makes rows once, and the view of that name. */
  private String keep(String name, Dataset<Row> rows, Scratch scratch) {
    scratch.keep(table.name() + "." + name, rows).createOrReplaceTempView(name);
    return name;
  }

  /** Makes the views that the groups of all kinds share, from the same rows for each kind. */
  private static List<String> shared(SparkSession spark, Instant asOf, Scratch scratch) {
    for (String name : SHARED) {
      scratch
          .share(name, () -> SqlResource.query(spark, text(name), asOf))
          .createOrReplaceTempView(name);
    }
    return SHARED;
  }

  /** Makes the views of a kind of groups: who is in each, and how it is read. */
  private List<String> attention(
      SparkSession spark, Dataset<Row> members, Instant asOf, Scratch scratch) {
    return List.of(
        keep(
            "group_members",
            members.where("group_key IS NOT NULL").select("group_key", "headline_id").distinct(),
            scratch),
        keep(
            "attention",
            GroupAttentions.of(SqlResource.query(spark, text(COUNTERS), asOf)),
            scratch));
  }

  private Dataset<Row> members(SparkSession spark, Function<NewsTable, Dataset<Row>> rows) {
    if (group != null) {
      return GroupMembers.of(group, spark, rows);
    }
    return OF_ALL_KINDS.contains(table) ? GroupMembers.ofAllKinds(spark, rows) : null;
  }

  /** With the columns that only this kind of group has. */
  private Dataset<Row> added(SparkSession spark, Dataset<Row> groups) {
    if (group == null || group.addition() == null) {
      return groups;
    }
    groups.createOrReplaceTempView(GROUPS);
    try {
      return spark.sql(text(group.addition()));
    } finally {
      spark.catalog().dropTempView(GROUPS);
    }
  }

  /** With the columns of the key as the table calls them. */
  private Dataset<Row> named(Dataset<Row> result) {
    return group == null || group.keyColumn() == null
        ? result
        : result
            .withColumnRenamed("group_key", group.keyColumn())
            .withColumnRenamed("group_name", group.nameColumn());
  }
}
