package redian.core.generate;

/**
 * A title by an outlet, and the text behind it.
 *
 * @param number counts headlines in the order of time; those before the crawl began are negative
 * @param subject what it is about
 * @param original number of the event's first headline
 * @param outlet number of the outlet
 * @param source number of the outlet it names as its source, -1 if none
 * @param textKey headlines of one key have one text, apart from cuts and edits
 * @param titleKey headlines of one key have one title
 * @param publishedAt seconds since 1970
 * @param attraction how many readers it draws, relative to others of its outlet
 */
record Headline(
    long number,
    Subject subject,
    CopyKind kind,
    long original,
    int outlet,
    int source,
    long textKey,
    long titleKey,
    long publishedAt,
    double attraction) {

  /**
   * What an event is about.
   *
   * @param event number of the event
   * @param day day of the month on which it happened
   */
  record Subject(long event, Cast cast, int day) {}
}
