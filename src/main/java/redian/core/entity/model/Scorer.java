package redian.core.entity.model;

import java.util.Arrays;

/**
 * Scores the tags of a sentence's characters, one after another. What they get their scores from is
 * looked up for many characters at a time.
 */
final class Scorer {

  /** About; with a few thousand features what is looked up stays in a core's nearest cache. */
  private static final int CHARACTERS_AT_A_TIME = 64;

  private final SequenceModel model;
  private final SentenceGroups groups = new SentenceGroups();
  private final FeatureBatch batch;
  private final long[] wordSums = new long[(1 + Guideline.values().length) * SequenceModel.SUMS];
  private final long[] charSums = new long[SequenceModel.SUMS];

  private GuidelineMix mix;

  /**
   * Sums for each word and character that the mix weighs differently: shared ones, then those of
   * each guideline. A guideline alone weighs as much as what is shared: then both are one layer.
   */
  private int layers;

  private SegmentedText text;

  /** Where the groups of the sentence are in the model. */
  private long[] places = new long[4_096];

  /** Which of these those of a word's or character's features are. */
  private final int[] at = new int[Features.PER_CHAR];

  /** The next character, its word, and the first word and character of the next batch. */
  private int next;

  private int word;
  private int batchWord;
  private int batchEnd;

  Scorer(SequenceModel model) {
    this.model = model;
    this.batch = new FeatureBatch(model);
  }

  /** Sets by which guidelines the sentences that follow are read. */
  void use(GuidelineMix guidelines) {
    mix = guidelines;
    layers = mix.guidelines().size() == 1 ? 1 : 1 + mix.guidelines().size();
  }

  /** Begins a sentence. */
  void start(SegmentedText sentence) {
    text = sentence;
    groups.set(text, mix.guidelines());
    if (places.length < groups.size()) {
      places = new long[2 * groups.size()];
    }
    model.locate(groups.hashes(), groups.size(), places);
    next = 0;
    word = -1;
    batchWord = 0;
    batchEnd = 0;
  }

  /**
   * Scores the next character.
   *
   * @param scores gets a score for each tag; at least {@code 4 * SequenceModel.SUMS} long
   */
  void next(int[] scores) {
    if (next == batchEnd) {
      fillBatch();
    }
    if (next == text.starts[word + 1]) {
      word++;
      sumWord();
    }
    sumChar(scores);
    next++;
  }

  private void fillBatch() {
    batch.clear();
    int end = Math.min(text.length, batchEnd + CHARACTERS_AT_A_TIME);
    while (batchEnd < end) {
      addWord(batchWord);
      for (int i = text.starts[batchWord]; i < text.starts[batchWord + 1]; i++) {
        addChar(i, batchWord);
      }
      batchWord++;
      batchEnd = text.starts[batchWord];
    }
    batch.sum();
  }

  private void addWord(int w) {
    add(Features.OF_WORD, 0, w, 0);
    for (int g = 0; g < mix.guidelines().size(); g++) {
      endLayer();
      add(Features.OF_WORD_GUIDED, g, w, 0);
    }
    batch.endList();
  }

  private void addChar(int i, int w) {
    int part = text.part(i, w);
    add(Features.OF_PART, 0, w, part);
    add(Features.OF_CHAR, 0, i, part);
    for (int g = 0; g < mix.guidelines().size(); g++) {
      endLayer();
      add(Features.OF_PART_GUIDED, g, w, part);
      add(Features.OF_CHAR_GUIDED, g, i, part);
    }
    batch.endList();
  }

  private void add(FeatureUses uses, int guideline, int place, int part) {
    groups.find(uses, guideline, place, at);
    batch.add(uses, at, part, places);
  }

  /** Ends a list if layers are summed apart. */
  private void endLayer() {
    if (layers > 1) {
      batch.endList();
    }
  }

  private void sumWord() {
    Arrays.fill(wordSums, 0);
    for (int layer = 0; layer < layers; layer++) {
      batch.addNextList(wordSums, layer * SequenceModel.SUMS);
    }
  }

  private void sumChar(int[] scores) {
    Arrays.fill(scores, 0);
    for (int layer = 0; layer < layers; layer++) {
      System.arraycopy(wordSums, layer * SequenceModel.SUMS, charSums, 0, charSums.length);
      batch.addNextList(charSums, 0);
      int share = layer == 0 ? GuidelineMix.WHOLE : mix.share(mix.guidelines().get(layer - 1));
      SequenceModel.unpack(charSums, share, scores);
    }
  }
}
