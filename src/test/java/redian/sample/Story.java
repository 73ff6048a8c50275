package redian.sample;

import java.util.List;

/**
 * A text in our own words.
 *
 * @param credits role and name, as {@code 责任编辑:陆知远}
 * @param dateline the opening of a wire text, null if it has none
 */
record Story(
    String id,
    String category,
    String title,
    List<String> authors,
    List<String> credits,
    String dateline,
    List<String> paragraphs) {

  /** The first paragraphs as printed: a dateline stands in front of the first. */
  List<String> printed(int count) {
    List<String> printed = new java.util.ArrayList<>(paragraphs.subList(0, count));
    if (dateline != null) {
      printed.set(0, dateline + "　" + printed.get(0));
    }
    return printed;
  }
}
