package redian.core.generate;

import java.time.Instant;
import java.util.List;

/**
 * The truth about one page of a synthetic crawl.
 *
 * @param page number of the page in the crawl, from 0
 * @param url absolute URL
 * @param site the site's domain
 * @param kind {@code article}, {@code listing} or {@code removed}
 * @param charset IANA name of the charset of its HTML
 * @param earlier number of the page this is another capture of, -1 if it is the first
 * @param article null unless the kind is {@code article}
 * @param cards in page order
 */
public record PageRow(
    long page,
    String url,
    String site,
    Instant capturedAt,
    String kind,
    LayoutKind layout,
    String charset,
    long earlier,
    Article article,
    List<Card> cards) {

  /**
   * The article of a page.
   *
   * @param headline number of the headline: equal for one title by one outlet, on whatever site,
   *     except columns, whose titles recur
   * @param event number of the event it is about: that of the event's first headline
   * @param copyKind how it relates to that first headline
   * @param text headlines of one text number have one text, apart from cuts and edits
   * @param title as the site shows it
   * @param headlineTitle as the outlet wrote it
   * @param originalTitle the title that the page says the text first had, null if it does not say
   * @param sourceOutlet the outlet that the page names as its source, null if none
   * @param publishedAt as exact as the page prints it
   * @param publishedPrecision {@code minute} or {@code day}
   * @param body paragraphs joined by {@code \n}
   * @param disclaimer null if none
   * @param disclaimerKind {@code reprint} or {@code original}, null with it
   * @param views the page's own count, null if the page shows none
   */
  public record Article(
      long headline,
      long event,
      CopyKind copyKind,
      long text,
      String category,
      String title,
      String headlineTitle,
      String originalTitle,
      String outlet,
      String sourceOutlet,
      List<String> authors,
      List<Credit> credits,
      Instant publishedAt,
      String publishedPrecision,
      String body,
      String disclaimer,
      String disclaimerKind,
      Count views,
      List<Named> entities) {}

  /** A role and a name, without the author's. */
  public record Credit(String role, String name) {}

  /**
   * A count on a page.
   *
   * @param text as printed, without the words around it
   * @param shown what was printed, before rounding: as old as the site's cache
   * @param actual what the counter stood at
   */
  public record Count(String text, long shown, long actual) {}

  /**
   * Someone or something the event is about.
   *
   * @param type {@code person}, {@code organization} or {@code place}
   * @param titleCount how often the name stands in the title, inside longer names included
   * @param bodyCount how often it stands in the body
   */
  public record Named(String name, String type, int titleCount, int bodyCount) {}

  /**
   * A card.
   *
   * @param position from 1 over all cards of the page
   * @param section the heading above it
   * @param headline number of the headline it offers
   * @param title as the site shows it, possibly cut
   * @param outlet null if the card shows none
   * @param url absolute, null in rendered text
   * @param views null if the card shows no count
   * @param outletNumber number of the outlet, shown or not
   */
  public record Card(
      int position,
      String section,
      long headline,
      String title,
      String outlet,
      String url,
      Count views,
      CardReason reason,
      int outletNumber) {}
}
