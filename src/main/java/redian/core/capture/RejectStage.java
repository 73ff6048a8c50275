package redian.core.capture;

/** The step that could not accept a record; lower case in the tables. */
public enum RejectStage {
  /** Opening and framing the file: envelope, compression, limits. */
  READ,
  /** From bytes to characters. */
  DECODE,
  /** From characters to a page. */
  PARSE
}
