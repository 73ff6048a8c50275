package redian.core.generate;

/** The families of page layouts; lower case in the truth. */
public enum LayoutKind {
  /** Nested divisions, lists of links. */
  PORTAL,
  /** Sections, and metadata for machines. */
  MEDIA,
  /** Tables and upper-case tags, often in GB18030. */
  TABLE,
  /** Rendered on a server by a script framework, with the page's state as JSON. */
  APP,
  /** Unclosed and deeply nested tags, hidden decoys, comments with counts, adverts among cards. */
  SOUP
}
