package redian.core.entity.model;

import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.common.Term;
import java.util.List;

/** A normalised sentence with HanLP's words and their tags; arrays may be longer than the text. */
final class SegmentedText {

  private static final int FARTHEST = 7;

  char[] chars;
  int length;
  int wordCount;

  /** Start of each word, and of the end after the last one. */
  int[] starts;

  /** Hashes of the words and of their tags. */
  int[] words;

  int[] tags;

  /** What {@link Gazetteer} says of each character. */
  int[] marks;

  /** For each word the next organisation-like ending in its clause and how many words away. */
  int[] ends;

  int[] distances;

  private final Gazetteer gazetteer;

  SegmentedText(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /** Segments {@code text}, which is normalised, and replaces what was here. */
  void set(Segment segment, char[] text) {
    chars = text;
    length = text.length;
    List<Term> terms = segment.seg(text);
    wordCount = terms.size();
    if (starts == null || starts.length <= wordCount) {
      starts = new int[2 * wordCount + 1];
      words = new int[2 * wordCount + 1];
      tags = new int[2 * wordCount + 1];
      ends = new int[2 * wordCount + 1];
      distances = new int[2 * wordCount + 1];
    }
    int position = 0;
    for (int i = 0; i < wordCount; i++) {
      Term term = terms.get(i);
      starts[i] = position;
      words[i] = term.word.hashCode();
      tags[i] = term.nature == null ? 0 : term.nature.toString().hashCode();
      position += term.word.length();
    }
    if (position != length) {
      throw new IllegalStateException("words cover " + position + " of " + length);
    }
    starts[wordCount] = position;
    if (marks == null || marks.length < length) {
      marks = new int[2 * length];
    }
    gazetteer.match(text, length, marks);
    lookAhead();
  }

  private void lookAhead() {
    int end = 0;
    int distance = 0;
    for (int w = wordCount - 1; w >= 0; w--) {
      int last = starts[w + 1];
      int here = gazetteer.organizationEnd(chars, last);
      if (here != 0 && (last - starts[w] >= 2 || end == 0)) {
        end = here;
        distance = 0;
      } else if (!Character.isLetterOrDigit(chars[last - 1]) || ++distance > FARTHEST) {
        end = 0;
        distance = 0;
      }
      ends[w] = end;
      distances[w] = end == 0 ? 0 : Math.min(distance, 4) + 1;
    }
  }

  /** Which part of word {@code w} character {@code i} is: 0 the first, 1 inner, 2 last, 3 all. */
  int part(int i, int w) {
    boolean first = i == starts[w];
    boolean last = i + 1 == starts[w + 1];
    return first ? (last ? 3 : 0) : last ? 2 : 1;
  }

  CharacterProfile profile() {
    return gazetteer.profile();
  }
}
