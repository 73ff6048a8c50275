package redian.spark.table;

import static org.apache.spark.sql.types.DataTypes.StringType;

import org.apache.spark.sql.Row;

/** One row per key of a page, outlet or headline that was taken down and must stay away. */
public final class ForgottenTable {

  public static final String KEY_HASH = "key_hash";
  public static final String KIND = "kind";

  public static final NewsTable TABLE =
      NewsTable.named(
              "forgotten",
              "One row per key that redian forget was given or that it found under it; pages and"
                  + " cards with such a key are left out whenever a crawl is read")
          .column(
              KEY_HASH,
              StringType,
              "Hash of the key, 32 hex characters: whoever knows the URL can find it, nobody can"
                  + " read it back")
          .column(KIND, StringType, "Of what: url, outlet, or title (with its outlet)")
          .key(KEY_HASH)
          .build();

  private ForgottenTable() {}

  /** A row. */
  public static Row toRow(String keyHash, String kind) {
    return TABLE.row().set(KEY_HASH, keyHash).set(KIND, kind).build();
  }
}
