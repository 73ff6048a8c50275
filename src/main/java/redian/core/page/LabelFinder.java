package redian.core.page;

import java.util.regex.Matcher;

/**
 * Finds the labels of a text one after the other, as {@link Matcher#find()} would. The pattern has
 * hundreds of words, so it is tried only where a label may start: a word of one stands at most a
 * few characters behind, and what ends labels at most a few more.
 */
final class LabelFinder {

  /** A name and brackets may stand before the word: {@code 【江岸晚报首席记者】}. */
  private static final int MAX_LEAD_CHARS = 16;

  /** With the lead, and with the longest word, which may be stretched. */
  private static final int MAX_LABEL_CHARS = 36;

  private final String text;
  private final Matcher matcher;
  private int at;
  private int word = -1;
  private int end = -1;

  LabelFinder(String text) {
    this.text = text;
    this.matcher =
        LabelWords.LABEL.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
  }

  /** Goes on to the next label; false if there is none. */
  boolean find() {
    while (at < text.length()) {
      if (mayStart() && matcher.region(at, text.length()).lookingAt()) {
        at = matcher.end();
        return true;
      }
      at++;
    }
    return false;
  }

  /** The label that was found. */
  Matcher matcher() {
    return matcher;
  }

  private boolean mayStart() {
    boolean opens = at == 0 || !isInWord(text.charAt(at - 1));
    if (!opens && !LabelWords.GLUED.startsAt(text, at)) {
      return false;
    }
    if (word < at) {
      word = LabelWords.CORES.firstIn(text, at);
    }
    if (end < at) {
      end = LabelWords.ENDS.firstIn(text, at);
    }
    return word < text.length()
        && word - at < MAX_LEAD_CHARS
        && end < text.length()
        && end - at < MAX_LABEL_CHARS;
  }

  private static boolean isInWord(char c) {
    return (c >= 0x4e00 && c <= 0x9fff) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
