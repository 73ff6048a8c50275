package redian.core.entity.model;

import com.hankcs.hanlp.seg.Segment;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/**
 * Trains a conditional random field with AdaGrad on the likelihood of all tag sequences that the
 * labels allow: text labelled with three kinds says nothing of positions and works, so there these
 * may be anywhere outside its names. One thread, fixed order, {@link StrictMath}: the same input
 * gives the same bits.
 */
final class CrfTrainer {

  private static final int N = Tags.COUNT;

  /** Smaller gradients are not worth a visit to memory. */
  private static final double NEGLIGIBLE = 0.001;

  private final TrainingOptions options;
  private final Consumer<String> log;
  private final Lattice lattice = new Lattice();
  private final List<Sentence> sentences = new ArrayList<>();
  private final FeatureIndex index = new FeatureIndex();
  private float rate;
  private float[] weights;
  private float[] squares;
  private final float[] transitions = new float[Guideline.values().length * Lattice.TRANSITIONS];
  private final float[] transitionSquares = new float[transitions.length];
  private double[] scores = new double[0];
  private double[] marginals = new double[0];
  private double[] wordScores = new double[0];
  private final double[] pairs = new double[Lattice.TRANSITIONS];
  private boolean[] hidden = new boolean[0];

  CrfTrainer(TrainingOptions options, Consumer<String> log) {
    this.options = options;
    this.log = log;
  }

  /** Trains; weights are then in {@link #weights}, in rows of {@link #index}. */
  void train(List<LabelledText> texts, Segment segment) {
    train(texts, segment, () -> {});
  }

  void train(List<LabelledText> texts, Segment segment, Runnable afterEpoch) {
    prepare(texts, segment);
    Random random = new Random(options.seed());
    int[] order = new int[sentences.size()];
    for (int i = 0; i < order.length; i++) {
      order[i] = i;
    }
    for (int epoch = 1; epoch <= options.epochs(); epoch++) {
      shuffle(order, random);
      double loss = 0;
      for (int i = 0; i < order.length; i++) {
        double done = (epoch - 1 + i / (double) order.length) / options.epochs();
        rate = (float) (options.learningRate() * (1 - done));
        loss += step(sentences.get(order[i]), random);
      }
      log.accept("epoch " + epoch + ": loss " + Math.round(loss));
      afterEpoch.run();
    }
  }

  private void prepare(List<LabelledText> texts, Segment segment) {
    boolean everyKind = texts.stream().anyMatch(text -> text.guideline().labelsEveryKind());
    SegmentedText segmented = new SegmentedText(Gazetteer.shared());
    for (LabelledText text : texts) {
      for (LabelledText piece : LabelledPieces.of(text)) {
        segmented.set(segment, CharacterForms.normalize(piece.text()));
        if (segmented.length > 0) {
          Sentence sentence =
              new Sentence(segmented, AllowedTags.of(piece, everyKind), piece.guideline());
          sentences.add(sentence);
          for (int hash : sentence.wordRows) {
            index.count(hash);
          }
          for (int hash : sentence.charRows) {
            index.count(hash);
          }
        }
      }
    }
    index.keep(options.leastCount());
    for (Sentence sentence : sentences) {
      sentence.resolve(index);
    }
    weights = new float[index.size() * N];
    squares = new float[index.size() * N];
    log.accept(sentences.size() + " sentences, " + index.size() + " features");
  }

  private static void shuffle(int[] order, Random random) {
    for (int i = order.length - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int swap = order[i];
      order[i] = order[j];
      order[j] = swap;
    }
  }

  private double step(Sentence sentence, Random random) {
    ensure(sentence);
    hide(sentence, random);
    score(sentence);
    int at = sentence.guideline.index() * Lattice.TRANSITIONS;
    lattice.setTransitions(transitions, at);
    java.util.Arrays.fill(marginals, 0, sentence.length * N, 0);
    java.util.Arrays.fill(pairs, 0);
    double all = lattice.run(scores, sentence.length, null, -1, marginals, pairs);
    double gold = lattice.run(scores, sentence.length, sentence.allowed, 1, marginals, pairs);
    update(sentence, at);
    return all - gold;
  }

  private void score(Sentence sentence) {
    int words = sentence.wordRows.length / Features.PER_WORD;
    java.util.Arrays.fill(wordScores, 0, words * N, 0);
    for (int f = 0; f < sentence.wordRows.length; f++) {
      if (!hidden[f]) {
        addRow(sentence.wordRows[f], wordScores, f / Features.PER_WORD * N);
      }
    }
    int chars = sentence.wordRows.length;
    for (int i = 0; i < sentence.length; i++) {
      System.arraycopy(wordScores, sentence.wordOf[i] * N, scores, i * N, N);
      for (int f = i * Features.PER_CHAR; f < (i + 1) * Features.PER_CHAR; f++) {
        if (!hidden[chars + f]) {
          addRow(sentence.charRows[f], scores, i * N);
        }
      }
    }
  }

  private void addRow(int row, double[] to, int at) {
    double keep = 1 / (1 - options.dropout());
    if (row >= 0) {
      for (int t = 0; t < N; t++) {
        to[at + t] += keep * weights[row * N + t];
      }
    }
  }

  private void update(Sentence sentence, int transitionsAt) {
    int words = sentence.wordRows.length / Features.PER_WORD;
    java.util.Arrays.fill(wordScores, 0, words * N, 0);
    int chars = sentence.wordRows.length;
    for (int i = 0; i < sentence.length; i++) {
      if (isNegligible(marginals, i * N)) {
        continue;
      }
      for (int t = 0; t < N; t++) {
        wordScores[sentence.wordOf[i] * N + t] += marginals[i * N + t];
      }
      for (int f = i * Features.PER_CHAR; f < (i + 1) * Features.PER_CHAR; f++) {
        if (!hidden[chars + f]) {
          updateRow(sentence.charRows[f], marginals, i * N);
        }
      }
    }
    for (int w = 0; w < words; w++) {
      if (!isNegligible(wordScores, w * N)) {
        for (int f = w * Features.PER_WORD; f < (w + 1) * Features.PER_WORD; f++) {
          if (!hidden[f]) {
            updateRow(sentence.wordRows[f], wordScores, w * N);
          }
        }
      }
    }
    for (int p = 0; p < pairs.length; p++) {
      if (Math.abs(pairs[p]) > NEGLIGIBLE) {
        step(transitions, transitionSquares, transitionsAt + p, (float) pairs[p]);
      }
    }
  }

  private static boolean isNegligible(double[] gradient, int at) {
    for (int t = 0; t < N; t++) {
      if (Math.abs(gradient[at + t]) > NEGLIGIBLE) {
        return false;
      }
    }
    return true;
  }

  private void updateRow(int row, double[] gradient, int at) {
    if (row >= 0) {
      for (int t = 0; t < N; t++) {
        float g = (float) (gradient[at + t] / (1 - options.dropout()));
        if (g > NEGLIGIBLE || g < -NEGLIGIBLE) {
          step(weights, squares, row * N + t, g);
        }
      }
    }
  }

  private void step(float[] w, float[] sums, int i, float gradient) {
    sums[i] += gradient * gradient;
    float step = rate / (float) Math.sqrt(1 + sums[i]);
    w[i] += step * gradient - (float) options.decay() * step * w[i];
  }

  private void hide(Sentence sentence, Random random) {
    double share = options.dropout();
    if (share > 0) {
      for (int i = 0; i < sentence.wordRows.length + sentence.charRows.length; i++) {
        hidden[i] = random.nextFloat() < share;
      }
    }
  }

  private void ensure(Sentence sentence) {
    int cells = sentence.length * N;
    if (scores.length < cells) {
      scores = new double[2 * cells];
      marginals = new double[2 * cells];
      wordScores = new double[2 * cells];
    }
    int features = sentence.wordRows.length + sentence.charRows.length;
    if (hidden.length < features) {
      hidden = new boolean[2 * features];
    }
  }

  float[] weights() {
    return weights;
  }

  float[] transitions() {
    return transitions;
  }

  FeatureIndex index() {
    return index;
  }
}
