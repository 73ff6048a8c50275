package redian.core.entity.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

@DisplayName("The decoder")
class DecoderTest {

  private static final int N = Tags.COUNT;

  /** The weights of a feature that the model does not know. */
  private static final byte[] UNKNOWN = new byte[N];

  private static final String SIGNS = "中国人民银行王小明在北京说，新华社记者2026年《红楼梦》abc·";

  private final Map<Integer, byte[]> weights = new HashMap<>();
  private final int[] transitions = new int[Guideline.values().length * N * N];
  private final SegmentedText text = new SegmentedText(Gazetteer.shared());
  private final SentenceGroups groups = new SentenceGroups();

  @RepeatedTest(20)
  @DisplayName("finds a sequence of tags that no other one beats")
  void findsTheBestSequence(RepetitionInfo repetition) {
    long seed = repetition.getCurrentRepetition();
    Random random = new Random(seed);
    char[] sentence = sentence(random);
    GuidelineMix mix =
        seed % 2 == 0
            ? GuidelineMix.only(Guideline.of((int) (seed / 2) % 4))
            : GuidelineMix.of(new double[] {0.5, 0.13, 0.25, 0.12});
    text.set(Segmentation.segment(), sentence);
    for (int t = 0; t < transitions.length; t++) {
      transitions[t] = random.nextInt(2_000) - 1_000;
    }
    int[][] scores = scores(mix, random);
    SequenceModel model = model();
    Decoder decoder = new Decoder(model, Segmentation.segment(), Gazetteer.shared());
    decoder.use(mix);
    List<LabelledSpan> spans = new ArrayList<>();

    decoder.decode(sentence, 0, spans);

    int[] mixed = new int[N * N];
    model.mixTransitions(mix, mixed);
    assertThat(score(tags(spans, sentence.length), scores, mixed))
        .as("seed %d, %s", seed, new String(sentence))
        .isEqualTo(bestScore(scores, mixed));
  }

  /** Up to three times as long as what is looked up at a time. */
  private static char[] sentence(Random random) {
    char[] sentence = new char[1 + random.nextInt(200)];
    for (int i = 0; i < sentence.length; i++) {
      sentence[i] = SIGNS.charAt(random.nextInt(SIGNS.length()));
    }
    return sentence;
  }

  /** The score of each tag of each character, one feature after another. */
  private int[][] scores(GuidelineMix mix, Random random) {
    int[][] scores = new int[text.length][N];
    groups.set(text, mix.guidelines());
    for (int w = 0; w < text.wordCount; w++) {
      for (int i = text.starts[w]; i < text.starts[w + 1]; i++) {
        int part = text.part(i, w);
        int whole = GuidelineMix.WHOLE;
        add(Features.OF_WORD, 0, w, 0, whole, scores[i], random);
        add(Features.OF_PART, 0, w, part, whole, scores[i], random);
        add(Features.OF_CHAR, 0, i, part, whole, scores[i], random);
        for (int g = 0; g < mix.guidelines().size(); g++) {
          int share = mix.share(mix.guidelines().get(g));
          add(Features.OF_WORD_GUIDED, g, w, 0, share, scores[i], random);
          add(Features.OF_PART_GUIDED, g, w, part, share, scores[i], random);
          add(Features.OF_CHAR_GUIDED, g, i, part, share, scores[i], random);
        }
      }
    }
    return scores;
  }

  /** Adds weights; a feature that is seen for the first time gets some, every third is unknown. */
  private void add(
      FeatureUses uses, int guideline, int place, int part, int share, int[] to, Random random) {
    int[] found = new int[uses.count()];
    groups.find(uses, guideline, place, found);
    for (int u = 0; u < found.length; u++) {
      int feature = groups.hashes()[found[u]] | uses.members(part)[u];
      byte[] known = weights.computeIfAbsent(feature, hash -> weights(random));
      for (int t = 0; t < N; t++) {
        to[t] += share * known[t];
      }
    }
  }

  private static byte[] weights(Random random) {
    if (random.nextInt(3) == 0) {
      return UNKNOWN;
    }
    byte[] weights = new byte[N];
    random.nextBytes(weights);
    return weights;
  }

  private SequenceModel model() {
    weights.values().removeIf(known -> known == UNKNOWN);
    int[] hashes = new int[weights.size()];
    byte[] all = new byte[weights.size() * N];
    int row = 0;
    for (Map.Entry<Integer, byte[]> feature : weights.entrySet()) {
      hashes[row] = feature.getKey();
      System.arraycopy(feature.getValue(), 0, all, row++ * N, N);
    }
    return new SequenceModel(hashes, all, transitions);
  }

  private static int[] tags(List<LabelledSpan> spans, int length) {
    int[] tags = new int[length];
    for (LabelledSpan span : spans) {
      int kind = span.kind().index();
      for (int i = span.start(); i < span.end(); i++) {
        boolean first = i == span.start();
        boolean last = i + 1 == span.end();
        int part = first ? (last ? Tags.SINGLE : Tags.BEGIN) : last ? Tags.END : Tags.INSIDE;
        tags[i] = Tags.tag(kind, part);
      }
    }
    return tags;
  }

  private static long score(int[] tags, int[][] scores, int[] transitions) {
    long score = scores[0][tags[0]];
    for (int i = 1; i < tags.length; i++) {
      score += scores[i][tags[i]] + transitions[tags[i - 1] * N + tags[i]];
    }
    return score;
  }

  private static long bestScore(int[][] scores, int[] transitions) {
    long[] best = new long[N];
    for (int t = 0; t < N; t++) {
      best[t] = Lattice.isAllowed(Tags.OUTSIDE, t) ? scores[0][t] : Integer.MIN_VALUE;
    }
    for (int i = 1; i < scores.length; i++) {
      long[] next = new long[N];
      for (int to = 0; to < N; to++) {
        next[to] = Integer.MIN_VALUE;
        for (int from = 0; from < N; from++) {
          if (Lattice.isAllowed(from, to)) {
            next[to] = Math.max(next[to], best[from] + transitions[from * N + to] + scores[i][to]);
          }
        }
      }
      best = next;
    }
    long whole = Integer.MIN_VALUE;
    for (int t = 0; t < N; t++) {
      whole = Lattice.isAllowed(t, Tags.OUTSIDE) ? Math.max(whole, best[t]) : whole;
    }
    return whole;
  }
}
