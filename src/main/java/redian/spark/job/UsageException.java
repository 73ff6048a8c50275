package redian.spark.job;

/** The command line or the configuration is wrong: exit status 2 and this one sentence. */
public final class UsageException extends RuntimeException {

  public UsageException(String sentence) {
    super(sentence);
  }

  public UsageException(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
