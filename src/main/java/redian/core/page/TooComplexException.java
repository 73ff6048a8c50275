package redian.core.page;

/**
 * A page over one of the limits of {@link ParserSettings}; {@link PageParser} makes it a reject.
 */
final class TooComplexException extends Exception {

  TooComplexException(String message) {
    super(message);
  }
}
