package redian.core.page;

import java.time.Instant;
import java.util.List;

/**
 * The article of a page.
 *
 * @param title title as shown, without the site's suffix
 * @param originalTitle the title the page says the text had where it was taken from ({@code 原标题}),
 *     null if not said
 * @param outlet the account or medium under which the page shows the article; where it names only a
 *     source, that; null if it names nobody
 * @param sourceOutlet the medium the page says it took the text from ({@code 来源}), null if none
 * @param authors names of those who wrote it, in page order, without duplicates
 * @param credits every role and name of the editorial lines, in page order
 * @param dateline opening such as {@code 新华社北京11月3日电}, null if none
 * @param publishedAt when it was published, null if the page does not say; a time without a zone is
 *     read in the configured zone (Asia/Shanghai)
 * @param publishedPrecision how exact {@code publishedAt} is, null with it
 * @param publishedEvidence the rule and the text it was read from, null with it
 * @param body paragraphs joined by {@code \n}; empty if the page has none, never null
 * @param captions captions of its images, in page order; they stand in the body too
 * @param disclaimer the legal line below the text, null if none
 * @param disclaimerKind what the disclaimer says, null with it
 */
public record Article(
    String title,
    String originalTitle,
    String outlet,
    String sourceOutlet,
    List<String> authors,
    List<Credit> credits,
    String dateline,
    Instant publishedAt,
    PublishedPrecision publishedPrecision,
    String publishedEvidence,
    String body,
    List<String> captions,
    String disclaimer,
    DisclaimerKind disclaimerKind) {

  /** Keeps unmodifiable copies of the lists. */
  public Article {
    authors = List.copyOf(authors);
    credits = List.copyOf(credits);
    captions = List.copyOf(captions);
  }
}
