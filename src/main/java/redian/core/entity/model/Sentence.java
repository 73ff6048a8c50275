package redian.core.entity.model;

import java.util.List;

/** A training sentence: rows of weights of its features, and which tags its labels allow. */
final class Sentence {

  final int length;
  final Guideline guideline;

  /** For each character its word. */
  final int[] wordOf;

  /** Rows of the features of words and characters, -1 for features that were too rare to keep. */
  final int[] wordRows;

  final int[] charRows;

  /** Bit sets of tags. */
  final int[] allowed;

  Sentence(SegmentedText text, int[] allowed, Guideline guideline) {
    this.length = text.length;
    this.guideline = guideline;
    this.allowed = allowed;
    wordOf = new int[length];
    wordRows = new int[text.wordCount * Features.PER_WORD];
    charRows = new int[length * Features.PER_CHAR];
    SentenceGroups groups = new SentenceGroups();
    groups.set(text, List.of(guideline));
    int wordAt = 0;
    for (int w = 0; w < text.wordCount; w++) {
      wordAt = write(Features.OF_WORD, groups, w, 0, wordRows, wordAt);
      wordAt = write(Features.OF_WORD_GUIDED, groups, w, 0, wordRows, wordAt);
      for (int i = text.starts[w]; i < text.starts[w + 1]; i++) {
        wordOf[i] = w;
        int part = text.part(i, w);
        int charAt = i * Features.PER_CHAR;
        charAt = write(Features.OF_PART, groups, w, part, charRows, charAt);
        charAt = write(Features.OF_PART_GUIDED, groups, w, part, charRows, charAt);
        charAt = write(Features.OF_CHAR, groups, i, part, charRows, charAt);
        write(Features.OF_CHAR_GUIDED, groups, i, part, charRows, charAt);
      }
    }
  }

  /** Writes the hashes of the features of a word or character; returns where the next ones go. */
  private static int write(
      FeatureUses uses, SentenceGroups groups, int place, int part, int[] hashes, int at) {
    int[] found = new int[uses.count()];
    groups.find(uses, 0, place, found);
    for (int u = 0; u < found.length; u++) {
      hashes[at + u] = groups.hashes()[found[u]] | uses.members(part)[u];
    }
    return at + found.length;
  }

  /** Replaces hashes by rows. */
  void resolve(FeatureIndex index) {
    resolve(wordRows, index);
    resolve(charRows, index);
  }

  private static void resolve(int[] features, FeatureIndex index) {
    for (int i = 0; i < features.length; i++) {
      features[i] = index.row(features[i]);
    }
  }
}
