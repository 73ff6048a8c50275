package redian.core.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What the pages of one site repeat in their texts: invitations, slogans, notes of the newsroom
 * that no general rule knows. A paragraph is the site's if its fingerprint stands in many of the
 * site's articles.
 *
 * @param fingerprints of the paragraphs that are the site's
 */
public record SiteTemplate(Set<Long> fingerprints) {

  /** With fewer articles nothing can be said of a site. */
  public static final int MIN_ARTICLES = 20;

  /** A paragraph that fewer articles hold is never the site's. */
  public static final int MIN_SIGHTINGS = 5;

  private static final double MIN_SHARE = 0.15;

  /** Keeps an unmodifiable copy of the set. */
  public SiteTemplate {
    fingerprints = Set.copyOf(fingerprints);
  }

  /**
   * Whether a paragraph is the site's and not the article's.
   *
   * @param articleCount different articles of the site; captures of one article count once
   * @param sightingCount how many of them hold the paragraph
   */
  public static boolean isTemplate(long articleCount, long sightingCount) {
    return articleCount >= MIN_ARTICLES
        && sightingCount >= MIN_SIGHTINGS
        && sightingCount >= articleCount * MIN_SHARE;
  }

  /**
   * Which paragraphs of a body are its site's. None is, if all are: what recurs as a whole is a
   * text, not a template.
   *
   * @param paragraphs fingerprints of the body's paragraphs, in order
   * @return positions from 0, ascending; empty if nothing is to be taken out
   */
  public List<Integer> positions(List<Long> paragraphs) {
    List<Integer> positions = new ArrayList<>();
    for (int i = 0; i < paragraphs.size(); i++) {
      if (fingerprints.contains(paragraphs.get(i))) {
        positions.add(i);
      }
    }
    return positions.size() == paragraphs.size() ? List.of() : positions;
  }

  /** A body without the paragraphs at the given positions. */
  public static String without(String body, List<Integer> positions) {
    List<String> kept = new ArrayList<>();
    String[] paragraphs = body.split("\n", -1);
    for (int i = 0; i < paragraphs.length; i++) {
      if (!positions.contains(i)) {
        kept.add(paragraphs[i]);
      }
    }
    return String.join("\n", kept);
  }
}
