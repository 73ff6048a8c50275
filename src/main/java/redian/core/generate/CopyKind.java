package redian.core.generate;

/** How an article relates to the first text of its event. */
public enum CopyKind {
  /** The first text of the event. */
  ORIGINAL,
  /** The same text and title under another outlet. */
  WHOLE,
  /** The same text under another title. */
  RETITLED,
  /** The first half of the text, under the same title. */
  SHORTENED,
  /** The same text with about one character in ten replaced, under another title. */
  EDITED,
  /** The same event in other words. */
  RETOLD,
  /**
   * An issue of a column: a text of its own, in sentences that its outlet uses again and again with
   * other names and numbers, under a title that recurs too.
   */
  COLUMN
}
