package redian.core.entity.model;

import com.hankcs.hanlp.seg.Segment;
import java.util.Arrays;
import java.util.List;

/** Finds the best tag sequence of a sentence. Holds buffers: one for each thread. */
final class Decoder {

  private static final int N = Tags.COUNT;

  private final SequenceModel model;
  private final Segment segment;
  private final SegmentedText text;
  private final int[] features = new int[2 * Features.CHAR_SHARED];
  private final long[] wordSums = new long[SequenceModel.SUMS];
  private final long[] guidedWordSums = new long[Guideline.values().length * SequenceModel.SUMS];
  private final long[] charSums = new long[SequenceModel.SUMS];
  private final int[] emission = new int[N];
  private final int[] part = new int[N];
  private final int[] transitions = new int[N * N];
  private GuidelineMix mix;
  private int[] best = new int[N];
  private int[] next = new int[N];
  private byte[] from = new byte[0];

  Decoder(SequenceModel model, Segment segment, Gazetteer gazetteer) {
    this.model = model;
    this.segment = segment;
    this.text = new SegmentedText(gazetteer);
  }

  /** Sets by which guidelines the sentences that follow are read. */
  void use(GuidelineMix guidelines) {
    mix = guidelines;
    model.mixTransitions(guidelines, transitions);
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
    for (int w = 0; w < text.wordCount; w++) {
      scoreWord(w);
      for (int i = text.starts[w]; i < text.starts[w + 1]; i++) {
        scoreChar(i, w);
        advance(i);
      }
    }
    readBack(base, spans);
  }

  private void scoreWord(int w) {
    Arrays.fill(wordSums, 0);
    Features.ofWord(text, w, features, 0);
    model.add(features, Features.WORD_SHARED, wordSums, 0);
    Arrays.fill(guidedWordSums, 0);
    for (Guideline guideline : mix.guidelines()) {
      Features.ofWord(text, w, guideline, features, 0);
      int at = guideline.index() * SequenceModel.SUMS;
      model.add(features, Features.WORD_GUIDED, guidedWordSums, at);
    }
  }

  private void scoreChar(int i, int w) {
    System.arraycopy(wordSums, 0, charSums, 0, charSums.length);
    Features.ofChar(text, i, w, features, 0);
    model.add(features, Features.CHAR_SHARED, charSums, 0);
    SequenceModel.unpack(charSums, part);
    for (int t = 0; t < N; t++) {
      emission[t] = GuidelineMix.WHOLE * part[t];
    }
    for (Guideline guideline : mix.guidelines()) {
      System.arraycopy(
          guidedWordSums, guideline.index() * SequenceModel.SUMS, charSums, 0, charSums.length);
      Features.ofChar(text, i, w, guideline, features, 0);
      model.add(features, Features.CHAR_GUIDED, charSums, 0);
      SequenceModel.unpack(charSums, part);
      int share = mix.share(guideline);
      for (int t = 0; t < N; t++) {
        emission[t] += share * part[t];
      }
    }
  }

  private void advance(int i) {
    for (int entry = 0; entry < Tags.ENTRIES.length; entry++) {
      int to = Tags.ENTRIES[entry];
      if (i == 0) {
        next[to] = emission[to];
        continue;
      }
      int bestScore = Integer.MIN_VALUE;
      int bestFrom = 0;
      for (int exit : Tags.EXITS) {
        int score = best[exit] + transitions[exit * N + to];
        if (score > bestScore) {
          bestScore = score;
          bestFrom = exit;
        }
      }
      next[to] = bestScore + emission[to];
      from[i * N + to] = (byte) bestFrom;
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
