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
      Features.ofWord(text, w, guideline, wordRows, w * Features.PER_WORD);
      for (int i = text.starts[w]; i < text.starts[w + 1]; i++) {
        wordOf[i] = w;
        Features.ofChar(text, i, w, guideline, charRows, i * Features.PER_CHAR);
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
