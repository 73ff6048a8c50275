package redian.spark.job;

import java.util.Locale;

/** Numbers with their nouns, for the console. */
public final class Words {

  private Words() {}

  /** {@code 1 page}, {@code 1,234 pages}. */
  public static String count(long number, String noun) {
    return count(number, noun, noun + "s");
  }

  /** {@code 1 story}, {@code 1,234 stories}. */
  public static String count(long number, String noun, String plural) {
    return String.format(Locale.ROOT, "%,d %s", number, number == 1 ? noun : plural);
  }
}
