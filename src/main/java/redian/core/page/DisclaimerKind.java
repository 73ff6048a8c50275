package redian.core.page;

/** What a disclaimer says of the text; lower case in the tables. */
public enum DisclaimerKind {
  /** The text was taken from elsewhere and is not the site's view. */
  REPRINT,
  /** The text is the site's own and may not be taken without leave. */
  ORIGINAL,
  /** The text is an advertisement. */
  ADVERT,
  /** Another legal line. */
  OTHER
}
