package redian.spark.table;

import static org.apache.spark.sql.types.DataTypes.StringType;

import org.apache.spark.sql.Row;
import redian.core.outlet.Outlet;

/** One row per printed name of an outlet, with the outlet it means; rebuilt by link. */
public final class OutletsTable {

  public static final String CANONICAL_OUTLET_KEY = "canonical_outlet_key";
  public static final String CANONICAL_OUTLET = "canonical_outlet";
  public static final String OUTLET_GROUP = "outlet_group";
  public static final String OUTLET_KIND = "outlet_kind";

  public static final NewsTable TABLE =
      NewsTable.named(
              "outlets",
              "One row per printed name of an outlet, with the outlet it means: by data/outlets.csv"
                  + " and --outlets, else itself")
          .shared(Columns.OUTLET_KEY)
          .column(Columns.OUTLET, StringType, "The name as printed most often")
          .column(CANONICAL_OUTLET_KEY, StringType, "Key of the outlet it means")
          .column(CANONICAL_OUTLET, StringType, "Name of the outlet it means: 环球网 for 环球网资讯")
          .column(
              OUTLET_GROUP,
              StringType,
              "Who publishes the outlet, null if not known: 环球网 and 环球时报 are two of one group")
          .column(
              OUTLET_KIND,
              StringType,
              "central, party, market, vertical, government, self-media or platform; null if not"
                  + " known")
          .shared(Columns.SIGHTING_COUNT)
          .key(Columns.OUTLET_KEY)
          .from(SightingsTable.TABLE)
          .build();

  private OutletsTable() {}

  /** The row of a printed name. */
  public static Row toRow(String key, String printed, long sightingCount, Outlet outlet) {
    return TABLE
        .row()
        .set(Columns.OUTLET_KEY, key)
        .set(Columns.OUTLET, printed)
        .set(CANONICAL_OUTLET_KEY, outlet.key())
        .set(CANONICAL_OUTLET, outlet.name())
        .set(OUTLET_GROUP, outlet.group())
        .set(OUTLET_KIND, outlet.kind() == null ? null : outlet.kind().label())
        .set(Columns.SIGHTING_COUNT, sightingCount)
        .build();
  }
}
