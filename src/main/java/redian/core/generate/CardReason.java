package redian.core.generate;

/** Why a card stands on a page; lower case in the truth. */
public enum CardReason {
  /** By the page's own outlet. */
  SELF,
  /** By a partner of the page's outlet. */
  PARTNER,
  /** Among the site's most read of these hours. */
  HOT,
  /** New on the site. */
  RECENT,
  /** Weeks or months old. */
  STALE
}
