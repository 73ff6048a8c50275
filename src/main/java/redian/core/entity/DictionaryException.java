package redian.core.entity;

/** A user dictionary that cannot be used; the message names file, line and reason. */
public final class DictionaryException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  DictionaryException(String source, int line, String reason) {
    super(source + ":" + line + ": " + reason);
  }
}
