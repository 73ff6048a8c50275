package redian.spark.job;

/** Numbers with their nouns, for the console. */
public final class Words {

  private Words() {}

  /** {@code 1 page}, {@code 1,234 pages}. */
  public static String count(long number, String noun) {
    return "%,d %s%s".formatted(number, noun, number == 1 ? "" : "s");
  }
}
