package redian.core.page;

import java.util.List;
import java.util.regex.Pattern;

/** Tells editorial lines from prose that merely has a colon in it. */
final class Credits {

  private static final int MAX_LINE_CHARS = 200;

  /** Words of a disclaimer, which may name its source with a label too. */
  private static final Pattern LEGAL = Pattern.compile("声明|聲明|转载请|侵权|授权|授權|代表|未经|版权归|联系我们");

  private Credits() {}

  /** Whether a text is short and broken enough; a sentence before the original title is one. */
  static boolean mayBe(String text, TextMeasure measure) {
    return text.length() <= MAX_LINE_CHARS
        && (measure.stops() <= 1 || (text.length() > 2 && text.substring(0, 3).indexOf('原') >= 0));
  }

  /** Whether labels and their values make up the whole of a block. */
  static boolean isCreditLine(String text, List<Labelled> labels) {
    if (text.length() > MAX_LINE_CHARS || labels.isEmpty() || LEGAL.matcher(text).find()) {
      return false;
    }
    int lead = 0;
    for (int i = 0; i < labels.get(0).start(); i++) {
      if (Character.isLetterOrDigit(text.charAt(i))) {
        lead++;
      }
    }
    if (lead > 12) {
      return false;
    }
    int longest = 0;
    for (Labelled label : labels) {
      if (label.kind() != Labelled.Kind.ORIGINAL_TITLE) {
        longest = Math.max(longest, label.value().length());
      }
    }
    TextMeasure measure = TextMeasure.of(text);
    boolean original = labels.get(0).kind() == Labelled.Kind.ORIGINAL_TITLE;
    return original || (longest <= 40 && measure.stops() <= 1 && measure.commas() <= 8);
  }
}
