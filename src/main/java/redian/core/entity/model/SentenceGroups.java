package redian.core.entity.model;

import java.util.Arrays;
import java.util.List;

/**
 * The hashes of all groups of features of a sentence. Each {@link FeatureGroup} has a row of them,
 * one for each word or character and for those places before and after the sentence that a feature
 * asks for.
 */
final class SentenceGroups {

  private static final FeatureGroup[] GROUPS = FeatureGroup.values();

  /** Places before the first and after the last character that are looked at. */
  private static final int MARGIN = 4;

  private static final int EDGE = 0x7FFF_0001;

  /** For each group how many places before and after the sentence features ask for. */
  private static final int[] BEFORE = new int[FeatureGroup.COUNT];

  private static final int[] AFTER = new int[FeatureGroup.COUNT];

  static {
    for (FeatureUses uses : Features.ALL) {
      for (int u = 0; u < uses.count(); u++) {
        int group = uses.groups()[u];
        int offset = uses.offsets()[u];
        BEFORE[group] = Math.max(BEFORE[group], -offset);
        AFTER[group] = Math.max(AFTER[group], offset);
      }
    }
  }

  /** For each guideline and group where its row has the first word or character. */
  private final int[] origins = new int[Guideline.values().length * FeatureGroup.COUNT];

  private int[] hashes = new int[4_096];
  private int size;
  private SegmentedText text;

  /** The sentence's characters and what {@link CharacterProfile} says of them, with margins. */
  private int[] chars = new int[256];

  private int[] forms = new int[256];
  private int[] classes = new int[256];

  /** The sentence's words, their tags and marks of its characters, with {@link #EDGE} around. */
  private int[] words = new int[256];

  private int[] tags = new int[256];
  private int[] marks = new int[256];

  /** The word of each character. */
  private int[] wordOf = new int[256];

  /** Replaces what was here by the groups of a sentence under some guidelines. */
  void set(SegmentedText sentence, List<Guideline> guidelines) {
    text = sentence;
    readCharacters();
    size = 0;
    for (int g = 0; g < guidelines.size(); g++) {
      for (FeatureGroup group : GROUPS) {
        if (g == 0 || group.isGuided()) {
          addRow(group, g, guidelines.get(g));
        }
      }
    }
  }

  int[] hashes() {
    return hashes;
  }

  int size() {
    return size;
  }

  /**
   * Gives for each feature of a word or character where its group is among the hashes.
   *
   * @param guideline the number of a guideline in the list that was given; 0 for features without
   * @param place number of the word or character
   */
  void find(FeatureUses uses, int guideline, int place, int[] found) {
    int[] ofUses = uses.groups();
    int[] offsets = uses.offsets();
    int row = guideline * FeatureGroup.COUNT;
    for (int u = 0; u < ofUses.length; u++) {
      found[u] = origins[row + ofUses[u]] + offsets[u] + place;
    }
  }

  private void readCharacters() {
    int length = text.length + 2 * MARGIN;
    if (chars.length < length) {
      chars = new int[2 * length];
      forms = new int[2 * length];
      classes = new int[2 * length];
      words = new int[2 * length];
      tags = new int[2 * length];
      marks = new int[2 * length];
      wordOf = new int[2 * length];
    }
    copy(text.words, text.wordCount, words);
    copy(text.tags, text.wordCount, tags);
    copy(text.marks, text.length, marks);
    Arrays.fill(chars, 0, length, 0);
    Arrays.fill(classes, 0, length, CharacterClass.OUTSIDE);
    CharacterProfile profile = text.profile();
    Arrays.fill(forms, 0, length, profile.of('\0'));
    for (int w = 0; w < text.wordCount; w++) {
      for (int i = text.starts[w]; i < text.starts[w + 1]; i++) {
        char c = text.chars[i];
        chars[MARGIN + i] = c;
        forms[MARGIN + i] = profile.of(c);
        classes[MARGIN + i] = CharacterClass.of(c);
        wordOf[i] = w;
      }
    }
  }

  private static void copy(int[] from, int count, int[] to) {
    System.arraycopy(from, 0, to, MARGIN, count);
    Arrays.fill(to, 0, MARGIN, EDGE);
    Arrays.fill(to, MARGIN + count, 2 * MARGIN + count, EDGE);
  }

  private void addRow(FeatureGroup group, int number, Guideline guideline) {
    int from = -BEFORE[group.number()];
    int to = (group.isOfWords() ? text.wordCount : text.length) + AFTER[group.number()];
    if (size + to - from > hashes.length) {
      hashes = Arrays.copyOf(hashes, 2 * (size + to - from));
    }
    origins[number * FeatureGroup.COUNT + group.number()] = size - from;
    int kind =
        group.number() + (group.isGuided() ? FeatureGroup.COUNT * (1 + guideline.index()) : 0);
    for (int i = from; i < to; i++) {
      hashes[size++] = hash(kind, group.isOfWords() ? wordKey(group, i) : charKey(group, i));
    }
  }

  /** The lowest bits are left to the members. */
  private static int hash(int kind, long key) {
    long x = (key + (kind + 1) * 0x9E3779B97F4A7C15L) * 0xBF58476D1CE4E5B9L;
    x = (x ^ (x >>> 32)) * 0x94D049BB133111EBL;
    return (int) (x >>> 32) & -Features.MEMBERS;
  }

  private long wordKey(FeatureGroup group, int w) {
    int at = MARGIN + w;
    return switch (group) {
      case WORD, WORD_PART, GUIDED_WORD -> words[at];
      case WORD_PAIR -> key(words[at], words[at + 1]);
      case TAG, GUIDED_TAG -> tags[at];
      case TAG_PAIR, TAG_PAIR_PART, GUIDED_TAG_PAIR -> key(tags[at], tags[at + 1]);
      case TAG_TRIPLE -> key(31 * tags[at - 1] + tags[at], tags[at + 1]);
      case TAG_AND_SIZE -> key(tags[at], Math.min(5, text.starts[w + 1] - text.starts[w]));
      case WORD_BEFORE_TAG -> key(words[at], tags[at + 1]);
      case TAG_BEFORE_WORD -> key(tags[at], words[at + 1]);
      case LAST_BEFORE_TAG -> key(text.chars[text.starts[w + 1] - 1], tags[at + 1]);
      case ENDING -> key(text.ends[w], text.distances[w]);
      case TAG_AND_DISTANCE -> key(tags[at], text.distances[w]);
      case TAGS_AND_ENDING -> key(31 * tags[at - 1] + tags[at], text.ends[w]);
      default -> 0; // of all words
    };
  }

  private long charKey(FeatureGroup group, int i) {
    int at = MARGIN + i;
    return switch (group) {
      case UNIGRAM, GUIDED_UNIGRAM -> chars[at];
      case BIGRAM, GUIDED_BIGRAM -> key(chars[at], chars[at + 1]);
      case AROUND -> key(chars[at], chars[at + 2]);
      case TRIGRAM -> key(pair(chars[at], chars[at + 1]), chars[at + 2]);
      case FOUR -> key(pair(chars[at], chars[at + 1]), pair(chars[at + 2], chars[at + 3]));
      case EVERY_SECOND -> key(pair(chars[at], chars[at + 2]), chars[at + 4]);
      case CLASSES -> classes(at);
      case MARK -> marks[at];
      case MARK_PAIR -> key(marks[at], marks[at + 1]);
      case MARK_AND_TAG -> key(marks[at], text.tags[wordOf[i]]);
      case NAME_FORM, NAME_FORM_END ->
          CharacterProfile.surname(forms[at]) * 256
              + CharacterProfile.given(forms[at + 1]) * 16
              + CharacterProfile.given(forms[at + 2]);
      case FOREIGN_FORM -> foreign(at);
      case NAME_ENDS ->
          key(
              CharacterProfile.ends(forms[at]),
              pair(CharacterProfile.ends(forms[at + 1]), CharacterProfile.ends(forms[at + 2])));
      case NAME_END -> CharacterProfile.ends(forms[at]);
      default -> throw new IllegalStateException(group + " is of words");
    };
  }

  private long classes(int at) {
    int five = 0;
    for (int j = at - 2; j <= at + 2; j++) {
      five = 8 * five + classes[j];
    }
    return five;
  }

  private long foreign(int at) {
    int five = 0;
    for (int j = at - 2; j <= at + 2; j++) {
      five = 16 * five + CharacterProfile.transliteration(forms[j]);
    }
    return five;
  }

  private static long key(int a, int b) {
    return ((long) a << 32) | (b & 0xFFFF_FFFFL);
  }

  private static int pair(int a, int b) {
    return (a << 16) | b;
  }
}
