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

  private static final int MIN_SIGHTINGS = 5;
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
   * The page without the paragraphs that are its site's. A page of which nothing would be left is
   * kept as it is: what recurs as a whole is a text, not a template.
   */
  public Page assemble(PageDraft draft) {
    Article article = draft.page().article();
    if (article == null || draft.fingerprints().stream().noneMatch(fingerprints::contains)) {
      return draft.page();
    }
    List<String> kept = new ArrayList<>();
    String[] paragraphs = article.body().split("\n", -1);
    for (int i = 0; i < paragraphs.length; i++) {
      if (!fingerprints.contains(draft.fingerprints().get(i))) {
        kept.add(paragraphs[i]);
      }
    }
    if (kept.isEmpty()) {
      return draft.page();
    }
    return draft.page().withArticle(article.withBody(String.join("\n", kept)));
  }
}
