package redian.core.page;

import java.util.List;
import redian.core.count.Count;

/**
 * A capture that was read.
 *
 * @param kind what sort of page it is
 * @param canonicalUrl the page's URL in canonical form, null if unknown
 * @param site registrable domain of who shows the page, null if nothing names it
 * @param siteEvidence how the site is known, null with it
 * @param title the page's title without the site's suffix, null if it has none
 * @param language ISO 639 code with script for Chinese ({@code zh-Hans}, {@code zh-Hant}, {@code
 *     en}), null if there is too little text to say
 * @param article the article, null if {@code kind} is not {@link PageKind#ARTICLE}
 * @param cards what the page recommends, in page order; empty if nothing, never null
 * @param readings the page's own counters; those of cards stand with the cards
 */
public record Page(
    PageKind kind,
    String canonicalUrl,
    String site,
    SiteEvidence siteEvidence,
    String title,
    String language,
    Article article,
    List<Card> cards,
    List<Reading> readings) {

  /** Keeps unmodifiable copies of the lists. */
  public Page {
    cards = List.copyOf(cards);
    readings = List.copyOf(readings);
  }

  /** The page's own view count, null if it shows none. */
  public Count viewCount() {
    return Reading.views(readings);
  }
}
