package redian.spark.job;

import java.util.Locale;

/** The steps of a run, in the order in which they are taken. */
public enum Step {
  PARSE,
  ANNOTATE,
  LINK,
  GROUP,
  CLASSIFY,
  STATS;

  /** The step's name on the command line and in the table {@code runs}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
