package redian.core.page;

/** How exact a publication time is; lower case in the tables. */
public enum PublishedPrecision {
  SECOND,
  MINUTE,
  HOUR,
  DAY
}
