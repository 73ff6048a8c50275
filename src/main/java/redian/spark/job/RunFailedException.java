package redian.spark.job;

/** The run cannot give a result, for a reason that its user can act on: status 1, this sentence. */
public final class RunFailedException extends RuntimeException {

  public RunFailedException(String sentence) {
    super(sentence);
  }
}
