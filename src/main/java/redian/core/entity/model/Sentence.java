package redian.core.entity.model;

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
    for (int w = 0; w < text.wordCount; w++) {
      int word = w * Features.PER_WORD;
      Features.ofWord(text, w, wordRows, word);
      Features.ofWord(text, w, guideline, wordRows, word + Features.WORD_SHARED);
      for (int i = text.starts[w]; i < text.starts[w + 1]; i++) {
        wordOf[i] = w;
        int character = i * Features.PER_CHAR;
        Features.ofChar(text, i, w, charRows, character);
        Features.ofChar(text, i, w, guideline, charRows, character + Features.CHAR_SHARED);
      }
    }
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
