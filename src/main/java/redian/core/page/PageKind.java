package redian.core.page;

/** The kinds of page; lower case in the tables. */
public enum PageKind {
  /** One text with a title. */
  ARTICLE,
  /** A front page, a channel, a tag or a search result: links to articles. */
  LISTING,
  /** Pictures with captions. */
  GALLERY,
  /** A player with a title. */
  VIDEO,
  /** A page that says its text is gone ({@code 内容已删除}). */
  REMOVED,
  /** Anything else. */
  OTHER
}
