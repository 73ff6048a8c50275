package redian.core.page;

/** How the site of a page is known, strongest first; lower case in the tables. */
public enum SiteEvidence {
  /** The capture's URL. */
  URL,
  /** A canonical link or {@code og:url} in the page. */
  CANONICAL_LINK,
  /** A domain in the footer's copyright line. */
  FOOTER,
  /** The footer's ICP registration number, which stands for a site without naming it. */
  ICP,
  /** The user's {@code --site}. */
  OPTION
}
