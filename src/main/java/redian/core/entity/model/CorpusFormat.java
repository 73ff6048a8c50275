package redian.core.entity.model;

/** How labelled text is written. */
public enum CorpusFormat {
  /**
   * A character (or word) and its tag a line, an empty line after a sentence. Tags are BIO, BIOES
   * or BMES. If every character carries a digit, as in Weibo NER ({@code 科0}), the digit is
   * dropped.
   */
  BIO,
  /**
   * Universal NER: tab-separated columns, word in the second, tag in the third, {@code #} comments.
   */
  IOB2,
  /** CLUENER: a JSON object a line with {@code text} and {@code label}: label, text, spans. */
  CLUENER
}
