package redian.core.count;

/** What a counter counts; lower case in the tables. Counters of different metrics never mix. */
public enum Metric {
  VIEW,
  PLAY,
  COMMENT,
  LIKE,
  SHARE,
  /** 参与: people who took part in a discussion. */
  PARTICIPANT
}
