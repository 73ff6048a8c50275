package redian.core.capture;

/** The two shapes in which crawls keep a page. */
public enum ContentKind {
  /** Markup as the server sent it. */
  HTML,
  /** Text as a browser or an extractor rendered it, one block a line. */
  TEXT
}
