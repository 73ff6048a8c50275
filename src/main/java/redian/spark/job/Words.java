package redian.spark.job;

import java.util.Locale;

/** Numbers with their nouns, for the console. */
public final class Words {

  private Words() {}

  /** {@code 1 page}, {@code 1,234 pages}. */
  public static String count(long number, String noun) {
    return String.format(Locale.ROOT, "%,d %s%s", number, noun, number == 1 ? "" : "s");
  }
}
