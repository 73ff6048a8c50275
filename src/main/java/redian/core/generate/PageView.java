package redian.core.generate;

import java.util.List;

/**
 * What a page shows, before it is markup. Texts are as printed; null or empty where the page shows
 * nothing of the kind.
 *
 * @param url absolute
 * @param source the whole label, {@code 来源：…}
 * @param author the whole label
 * @param published in the site's notation
 * @param publishedZoned for metadata
 * @param views the whole label
 * @param original the line with the title the text first had
 * @param editors the line of editorial credits
 */
record PageView(
    Site site,
    PlannedPage.Kind kind,
    String url,
    String title,
    String outlet,
    String source,
    String author,
    String published,
    String publishedZoned,
    String views,
    List<String> paragraphs,
    String original,
    String editors,
    String disclaimer,
    List<Section> sections) {

  /** A heading and its cards. */
  record Section(String heading, List<Card> cards) {}

  /**
   * A card.
   *
   * @param outlet null if the card shows none
   * @param views the whole label, null if the card shows no count
   */
  record Card(String title, String path, String outlet, String views) {}
}
