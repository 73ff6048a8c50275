package redian.core.page;

import java.util.List;

/**
 * A page before it is known what its site repeats: the page as one capture alone gives it, and a
 * fingerprint of every paragraph. Pages of one site are counted by fingerprint; {@link
 * SiteTemplate} then takes out what recurs, without parsing again.
 *
 * @param page the page as {@link PageParser#parse} gives it
 * @param fingerprints of the paragraphs of the article's body in order; empty without an article.
 *     Equal for the same text in the same place of the markup, digits aside
 */
public record PageDraft(Page page, List<Long> fingerprints) {

  /** Keeps an unmodifiable copy of the list. */
  public PageDraft {
    fingerprints = List.copyOf(fingerprints);
  }
}
