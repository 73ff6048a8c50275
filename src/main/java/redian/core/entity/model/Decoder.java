package redian.core.entity.model;

import com.hankcs.hanlp.seg.Segment;
import java.util.List;

/** Finds the best tag sequence of a sentence. Holds buffers: one for each thread. */
final class Decoder {

  private static final int N = Tags.COUNT;

  private final SequenceModel model;
  private final Segment segment;
  private final SegmentedText text;
  private final Scorer scorer;
  private final int[] emission = new int[4 * SequenceModel.SUMS];
  private final int[] transitions = new int[N * N];

  /**
   * For each tag how much more its transitions bring at most than those from outside: a tag that is
   * farther behind wins nowhere, which is so for almost all of them at almost every character.
   */
  private final int[] lead = new int[N];

  private int[] best = new int[N];
  private int[] next = new int[N];
  private byte[] from = new byte[0];

  Decoder(SequenceModel model, Segment segment, Gazetteer gazetteer) {
    this.model = model;
    this.scorer = new Scorer(model);
    this.segment = segment;
    this.text = new SegmentedText(gazetteer);
  }

  /** Sets by which guidelines the sentences that follow are read. */
  void use(GuidelineMix guidelines) {
    scorer.use(guidelines);
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
    scorer.start(text);
    for (int i = 0; i < sentence.length; i++) {
      scorer.next(emission);
      advance(i);
    }
    readBack(base, spans);
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
