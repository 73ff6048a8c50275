package redian.core.entity.model;

/** Labelled text that cannot be read; the message names file, line and reason. */
public final class CorpusException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  CorpusException(String source, long line, String reason) {
    super(source + ":" + line + ": " + reason);
  }
}
