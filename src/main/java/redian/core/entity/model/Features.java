package redian.core.entity.model;

/**
 * What the model sees of a sentence, as hashes: features of a word, equal for all its characters,
 * and features of a character. The last ones of each are known apart for each {@link Guideline}.
 * Training and decoding share this class; changing it makes old model files useless, so {@link
 * #VERSION} changes with it.
 */
final class Features {

  static final int VERSION = 1;

  static final int WORD_SHARED = 19;
  static final int WORD_GUIDED = 4;
  static final int CHAR_SHARED = 35;
  static final int CHAR_GUIDED = 8;

  static final int PER_WORD = WORD_SHARED + WORD_GUIDED;
  static final int PER_CHAR = CHAR_SHARED + CHAR_GUIDED;

  private static final int EDGE = 0x7FFF_0001;
  private static final int FIRST_CHAR_TEMPLATE = 64;
  private static final int FIRST_GUIDED_TEMPLATE = 128;
  private static final int TEMPLATES_PER_GUIDELINE = 32;

  private Features() {}

  /** Writes the {@link #WORD_SHARED} features of word {@code w} to {@code out} at {@code at}. */
  static void ofWord(SegmentedText text, int w, int[] out, int at) {
    int word = text.words[w];
    int before = word(text, w - 1);
    int after = word(text, w + 1);
    int tag = text.tags[w];
    int tagBefore = tag(text, w - 1);
    int tagAfter = tag(text, w + 1);
    int size = Math.min(5, text.starts[w + 1] - text.starts[w]);
    int last = text.chars[text.starts[w + 1] - 1];
    int to = at;
    out[to++] = hash(0, word, 0);
    out[to++] = hash(1, before, 0);
    out[to++] = hash(2, after, 0);
    out[to++] = hash(3, before, word);
    out[to++] = hash(4, word, after);
    out[to++] = hash(5, tag, size);
    out[to++] = hash(6, tagBefore, 0);
    out[to++] = hash(7, tagAfter, 0);
    out[to++] = hash(8, tagBefore, tag);
    out[to++] = hash(9, tag, tagAfter);
    out[to++] = hash(10, 31 * tagBefore + tag, tagAfter);
    out[to++] = hash(11, before, tag);
    out[to++] = hash(12, tag, after);
    out[to++] = hash(13, tag(text, w - 2), tagBefore);
    out[to++] = hash(14, tagAfter, tag(text, w + 2));
    out[to++] = hash(15, last, tagAfter);
    out[to++] = hash(16, text.ends[w], text.distances[w]);
    out[to++] = hash(17, tag, text.distances[w]);
    out[to++] = hash(18, 31 * tagBefore + tag, text.ends[w]);
  }

  /** Writes the {@link #WORD_GUIDED} features of word {@code w} under a guideline. */
  static void ofWord(SegmentedText text, int w, Guideline guideline, int[] out, int at) {
    int guided = FIRST_GUIDED_TEMPLATE + TEMPLATES_PER_GUIDELINE * guideline.index();
    out[at] = hash(guided, text.words[w], 0);
    out[at + 1] = hash(guided + 1, word(text, w - 1), 0);
    out[at + 2] = hash(guided + 2, word(text, w + 1), 0);
    out[at + 3] = hash(guided + 3, text.tags[w], tag(text, w + 1));
  }

  /** Writes the {@link #CHAR_SHARED} features of character {@code i} of word {@code w}. */
  static void ofChar(SegmentedText text, int i, int w, int[] out, int at) {
    int c3 = i < 3 ? 0 : text.chars[i - 3];
    int c2 = i < 2 ? 0 : text.chars[i - 2];
    int c1 = i < 1 ? 0 : text.chars[i - 1];
    int c = text.chars[i];
    int d1 = i + 1 < text.length ? text.chars[i + 1] : 0;
    int d2 = i + 2 < text.length ? text.chars[i + 2] : 0;
    int d3 = i + 3 < text.length ? text.chars[i + 3] : 0;
    int part = part(text, i, w);
    int word = text.words[w];
    int tag = text.tags[w];
    int to = at;
    int t = FIRST_CHAR_TEMPLATE;
    out[to++] = hash(t, c2, 0);
    out[to++] = hash(t + 1, c1, 0);
    out[to++] = hash(t + 2, c, 0);
    out[to++] = hash(t + 3, d1, 0);
    out[to++] = hash(t + 4, d2, 0);
    out[to++] = hash(t + 5, c2, c1);
    out[to++] = hash(t + 6, c1, c);
    out[to++] = hash(t + 7, c, d1);
    out[to++] = hash(t + 8, d1, d2);
    out[to++] = hash(t + 9, c1, d1);
    out[to++] = hash(t + 10, pair(c2, c1), c);
    out[to++] = hash(t + 11, pair(c1, c), d1);
    out[to++] = hash(t + 12, pair(c, d1), d2);
    out[to++] = hash(t + 13, pair(c3, c2), pair(c1, c));
    out[to++] = hash(t + 14, pair(c, d1), pair(d2, d3));
    out[to++] = hash(t + 15, part, word);
    out[to++] = hash(t + 16, part, tag);
    out[to++] = hash(t + 17, part, word(text, w - 1));
    out[to++] = hash(t + 18, part, word(text, w + 1));
    out[to++] = hash(t + 19, part + 31 * tag(text, w - 1), tag);
    out[to++] = hash(t + 20, part + 31 * tag(text, w + 1), tag);
    out[to++] = hash(t + 21, classes(text, i), 0);
    out[to++] = hash(t + 22, pair(c2, c), d2);
    out[to++] = hash(t + 23, 0, 0);
    int mark = text.marks[i];
    int markBefore = i == 0 ? EDGE : text.marks[i - 1];
    int markAfter = i + 1 < text.length ? text.marks[i + 1] : EDGE;
    out[to++] = hash(t + 24, mark, part);
    out[to++] = hash(t + 25, mark, markBefore);
    out[to++] = hash(t + 26, mark, markAfter);
    out[to++] = hash(t + 27, mark, tag);
    CharacterProfile p = text.profile();
    int nameFrom = p.surname(c) * 64 + p.given(d1) * 8 + p.given(d2);
    int nameAround = p.surname(c1) * 64 + p.given(c) * 8 + p.given(d1);
    int nameUntil = p.surname(c2) * 64 + p.given(c1) * 8 + p.given(c);
    int foreign = 8 * (8 * p.transliteration(c2) + p.transliteration(c1)) + p.transliteration(c);
    foreign = 8 * (8 * foreign + p.transliteration(d1)) + p.transliteration(d2);
    out[to++] = hash(t + 28, nameFrom, part);
    out[to++] = hash(t + 29, nameAround, part);
    out[to++] = hash(t + 30, nameUntil, part);
    out[to++] = hash(t + 31, foreign, 0);
    out[to++] = hash(t + 32, p.ends(c), pair(p.ends(d1), p.ends(d2)));
    out[to++] = hash(t + 33, p.ends(c), part);
    out[to++] = hash(t + 34, text.ends[w], part + 8 * text.distances[w]);
  }

  /** Writes the {@link #CHAR_GUIDED} features of a character under a guideline. */
  static void ofChar(SegmentedText text, int i, int w, Guideline guideline, int[] out, int at) {
    int guided = FIRST_GUIDED_TEMPLATE + TEMPLATES_PER_GUIDELINE * guideline.index() + 8;
    int before = i < 1 ? 0 : text.chars[i - 1];
    int c = text.chars[i];
    int after = i + 1 < text.length ? text.chars[i + 1] : 0;
    int part = part(text, i, w);
    out[at] = hash(guided, 0, 0);
    out[at + 1] = hash(guided + 1, c, 0);
    out[at + 2] = hash(guided + 2, before, 0);
    out[at + 3] = hash(guided + 3, after, 0);
    out[at + 4] = hash(guided + 4, before, c);
    out[at + 5] = hash(guided + 5, c, after);
    out[at + 6] = hash(guided + 6, part, text.words[w]);
    out[at + 7] = hash(guided + 7, part, text.tags[w]);
  }

  private static int part(SegmentedText text, int i, int w) {
    boolean first = i == text.starts[w];
    boolean last = i + 1 == text.starts[w + 1];
    return first ? (last ? 3 : 0) : last ? 2 : 1;
  }

  private static int word(SegmentedText text, int w) {
    return w < 0 || w >= text.wordCount ? EDGE : text.words[w];
  }

  private static int tag(SegmentedText text, int w) {
    return w < 0 || w >= text.wordCount ? EDGE : text.tags[w];
  }

  private static int classes(SegmentedText text, int i) {
    int classes = 0;
    for (int j = i - 2; j <= i + 2; j++) {
      classes = 8 * classes + (j < 0 || j >= text.length ? 7 : characterClass(text.chars[j]));
    }
    return classes;
  }

  private static int characterClass(char c) {
    if (c >= '0' && c <= '9') {
      return 1;
    }
    if (c >= 'a' && c <= 'z') {
      return 2;
    }
    if (c >= 0x4E00 && c < 0xA000) {
      return "零〇一二三四五六七八九十百千万亿两".indexOf(c) < 0 ? 0 : 3;
    }
    if (c == '·' || c == '•' || c == '-' || c == '.') {
      return 4;
    }
    if (c == '《' || c == '》' || c == '“' || c == '”') {
      return 5;
    }
    return 6;
  }

  private static int pair(int a, int b) {
    return (a << 16) | b;
  }

  private static int hash(int template, int a, int b) {
    long x = (template + 1) * 0x9E3779B97F4A7C15L + a;
    x = (x ^ (x >>> 29)) * 0xBF58476D1CE4E5B9L + b;
    x = (x ^ (x >>> 32)) * 0x94D049BB133111EBL;
    return (int) (x >>> 32);
  }
}
