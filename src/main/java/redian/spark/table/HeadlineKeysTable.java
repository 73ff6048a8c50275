package redian.spark.table;

/** Which headline a pair of keys means; rebuilt by link. */
public final class HeadlineKeysTable {

  public static final NewsTable TABLE =
      NewsTable.named(
              "headline_keys", "One row per title_key and outlet_key, with the headline they mean")
          .shared(Columns.TITLE_KEY, Columns.OUTLET_KEY, Columns.HEADLINE_ID)
          .key(Columns.TITLE_KEY, Columns.OUTLET_KEY)
          .build();

  private HeadlineKeysTable() {}
}
