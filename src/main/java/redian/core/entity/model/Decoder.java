package redian.core.entity.model;

import com.hankcs.hanlp.seg.Segment;
import java.util.Arrays;
import java.util.List;

/** Finds the best tag sequence of a sentence. Holds buffers: one for each thread. */
final class Decoder {

  private static final int N = Tags.COUNT;

  /** Features that are looked up at a time, about; they stay in a core's nearest cache. */
  private static final int BATCH = 2_000;

  private final SequenceModel model;
  private final Segment segment;
  private final SegmentedText text;
  private final FeatureBatch batch;
  private final long[] wordSums = new long[(1 + Guideline.values().length) * SequenceModel.SUMS];
  private final long[] charSums = new long[SequenceModel.SUMS];
  private final int[] emission = new int[4 * SequenceModel.SUMS];
  private final int[] transitions = new int[N * N];

  /**
   * For each tag how much more its transitions bring at most than those from outside: a tag that is
   * farther behind wins nowhere, which is so for almost all of them at almost every character.
   */
  private final int[] lead = new int[N];

  private GuidelineMix mix;

  /** Sums for each word and character that the mix weighs differently: shared, then guided ones. */
  private int layers;

  private int[] best = new int[N];
  private int[] next = new int[N];
  private byte[] from = new byte[0];

  Decoder(SequenceModel model, Segment segment, Gazetteer gazetteer) {
    this.model = model;
    this.batch = new FeatureBatch(model);
    this.segment = segment;
    this.text = new SegmentedText(gazetteer);
  }

  /** Sets by which guidelines the sentences that follow are read. */
  void use(GuidelineMix guidelines) {
    mix = guidelines;
    layers = guidelines.guidelines().size() == 1 ? 1 : 1 + guidelines.guidelines().size();
    model.mixTransitions(guidelines, transitions);
    for (int exit : Tags.EXITS) {
      lead[exit] = Integer.MIN_VALUE;
      for (int to : Tags.ENTRIES) {
        int outside = transitions[Tags.OUTSIDE * N + to];
        lead[exit] = Math.max(lead[exit], transitions[exit * N + to] - outside);
      }
    }
  }

  /**
   * Adds the names of a sentence to {@code spans}.
   *
   * @param base added to the offsets
   */
  void decode(char[] sentence, int base, List<LabelledSpan> spans) {
    if (sentence.length == 0) {
      return;
    }
    text.set(segment, sentence);
    if (from.length < sentence.length * N) {
      from = new byte[2 * sentence.length * N];
    }
    int w = 0;
    while (w < text.wordCount) {
      w = scoreBatch(w);
    }
    readBack(base, spans);
  }

  /**
   * Scores words and their characters, from word {@code first} on, as many as are looked up at a
   * time.
   *
   * @return the first word that is left
   */
  private int scoreBatch(int first) {
    batch.clear();
    int w = first;
    while (w < text.wordCount && batch.size() < BATCH) {
      addWord(w);
      for (int i = text.starts[w]; i < text.starts[w + 1]; i++) {
        addChar(i, w);
      }
      w++;
    }
    batch.locate();
    for (int scored = first; scored < w; scored++) {
      sumWord();
      for (int i = text.starts[scored]; i < text.starts[scored + 1]; i++) {
        sumChar();
        advance(i);
      }
    }
    return w;
  }

  private void addWord(int w) {
    Features.ofWord(text, w, batch.room(Features.WORD_SHARED), batch.end());
    batch.add(Features.WORD_SHARED);
    for (Guideline guideline : mix.guidelines()) {
      endLayer();
      Features.ofWord(text, w, guideline, batch.room(Features.WORD_GUIDED), batch.end());
      batch.add(Features.WORD_GUIDED);
    }
    batch.endGroup();
  }

  private void addChar(int i, int w) {
    Features.ofChar(text, i, w, batch.room(Features.CHAR_SHARED), batch.end());
    batch.add(Features.CHAR_SHARED);
    for (Guideline guideline : mix.guidelines()) {
      endLayer();
      Features.ofChar(text, i, w, guideline, batch.room(Features.CHAR_GUIDED), batch.end());
      batch.add(Features.CHAR_GUIDED);
    }
    batch.endGroup();
  }

  /** A guideline alone weighs as much as what is shared: then both are one layer. */
  private void endLayer() {
    if (layers > 1) {
      batch.endGroup();
    }
  }

  private void sumWord() {
    Arrays.fill(wordSums, 0);
    for (int layer = 0; layer < layers; layer++) {
      batch.addNextGroup(wordSums, layer * SequenceModel.SUMS);
    }
  }

  private void sumChar() {
    Arrays.fill(emission, 0);
    for (int layer = 0; layer < layers; layer++) {
      System.arraycopy(wordSums, layer * SequenceModel.SUMS, charSums, 0, charSums.length);
      batch.addNextGroup(charSums, 0);
      int share = layer == 0 ? GuidelineMix.WHOLE : mix.share(mix.guidelines().get(layer - 1));
      SequenceModel.unpack(charSums, 0, share, emission);
    }
  }

  private void advance(int i) {
    if (i == 0) {
      for (int to : Tags.ENTRIES) {
        next[to] = emission[to];
      }
    } else {
      leave(Tags.OUTSIDE, i, true);
      for (int exit : Tags.EXITS) {
        if (best[exit] + lead[exit] > best[Tags.OUTSIDE]) {
          leave(exit, i, false);
        }
      }
      for (int to : Tags.ENTRIES) {
        next[to] += emission[to];
      }
    }
    for (int kind = 0; kind < Tags.KINDS; kind++) {
      int begin = Tags.tag(kind, Tags.BEGIN);
      int inside = begin + Tags.INSIDE;
      for (int to = inside; to <= inside + 1; to++) {
        int viaBegin = i == 0 ? -1 << 28 : best[begin] + transitions[begin * N + to];
        int viaInside = i == 0 ? -1 << 28 : best[inside] + transitions[inside * N + to];
        boolean begins = viaBegin >= viaInside;
        next[to] = (begins ? viaBegin : viaInside) + emission[to];
        from[i * N + to] = (byte) (begins ? begin : inside);
      }
    }
    int[] swap = best;
    best = next;
    next = swap;
  }

  /** Enters the tags that may follow {@code exit} where that is better than what was found. */
  private void leave(int exit, int i, boolean isFirst) {
    int row = exit * N;
    for (int to : Tags.ENTRIES) {
      int score = best[exit] + transitions[row + to];
      if (isFirst || score > next[to]) {
        next[to] = score;
        from[i * N + to] = (byte) exit;
      }
    }
  }

  private void readBack(int base, List<LabelledSpan> spans) {
    int tag = Tags.OUTSIDE;
    for (int exit : Tags.EXITS) {
      if (best[exit] > best[tag]) {
        tag = exit;
      }
    }
    int insertAt = spans.size();
    int end = -1;
    for (int i = text.length - 1; i >= 0; i--) {
      if (tag != Tags.OUTSIDE) {
        int part = Tags.part(tag);
        if (part == Tags.END || part == Tags.SINGLE) {
          end = i + 1;
        }
        if (part == Tags.BEGIN || part == Tags.SINGLE) {
          NameKind kind = NameKind.of(Tags.kind(tag));
          spans.add(insertAt, new LabelledSpan(base + i, base + end, kind, null));
        }
      }
      tag = from[i * N + tag];
    }
  }
}
