package redian.core.page;

/**
 * A label of an editorial line with what stands behind it.
 *
 * @param kind what the label announces
 * @param role the label as printed, without spaces and colon
 * @param value the text behind it up to the next label; empty if nothing follows
 * @param start where the label starts in the block's text
 * @param end one past the value's end
 */
record Labelled(Kind kind, String role, String value, int start, int end) {

  /** What a label announces. */
  enum Kind {
    SOURCE,
    AUTHOR,
    CREDIT,
    ORIGINAL_TITLE,
    DATE,
    UPDATED,
    OTHER
  }
}
