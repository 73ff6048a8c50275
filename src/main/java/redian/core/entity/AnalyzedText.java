package redian.core.entity;

import redian.core.entity.Mention.Field;
import redian.core.entity.model.CharacterForms;

/**
 * Title and body as one text, so that rules may look from the one into the other: the title is its
 * first line.
 */
final class AnalyzedText {

  /** The text as it is. */
  final String text;

  /** The same in normal forms, index by index. */
  final char[] forms;

  private final int bodyStart;

  /** {@code title} may be null. */
  AnalyzedText(String title, String body) {
    text = title == null ? body : title + '\n' + body;
    bodyStart = title == null ? 0 : title.length() + 1;
    forms = CharacterForms.normalize(text);
  }

  /** The normal form of a name. */
  static String form(String name) {
    return new String(CharacterForms.normalize(name));
  }

  Field field(int index) {
    return index < bodyStart ? Field.TITLE : Field.BODY;
  }

  /** Where the field that holds {@code index} begins. */
  int fieldStart(int index) {
    return index < bodyStart ? 0 : bodyStart;
  }

  int bodyStart() {
    return bodyStart;
  }

  String forms(int start, int end) {
    return new String(forms, start, end - start);
  }

  /** Whether {@code word} ends at {@code end}. */
  boolean endsWith(String word, int end) {
    return end >= word.length() && matches(word, end - word.length());
  }

  /** Whether {@code word} starts at {@code start}. */
  boolean startsWith(String word, int start) {
    return start + word.length() <= forms.length && matches(word, start);
  }

  private boolean matches(String word, int start) {
    for (int i = 0; i < word.length(); i++) {
      if (forms[start + i] != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  char at(int index) {
    return index < 0 || index >= forms.length ? '\n' : forms[index];
  }

  /** Whether the stretch begins or ends within a word of Latin letters or a number. */
  boolean cutsWord(int start, int end) {
    return (isLatin(at(start)) && isLatin(at(start - 1)))
        || (isLatin(at(end - 1)) && isLatin(at(end)));
  }

  private static boolean isLatin(char c) {
    return c < 0x250 && Character.isLetterOrDigit(c);
  }
}
