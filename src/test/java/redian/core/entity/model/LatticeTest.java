package redian.core.entity.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class LatticeTest {

  private static final int N = Tags.COUNT;
  private static final int LENGTH = 3;

  private final Random random = new Random(7);
  private final double[] scores = new double[LENGTH * N];
  private final float[] transitions = new float[Lattice.TRANSITIONS];
  private final double[] marginals = new double[LENGTH * N];
  private final double[] pairs = new double[Lattice.TRANSITIONS];
  private final Lattice lattice = new Lattice();

  LatticeTest() {
    for (int i = 0; i < scores.length; i++) {
      scores[i] = random.nextGaussian();
    }
    for (int i = 0; i < transitions.length; i++) {
      transitions[i] = (float) random.nextGaussian();
    }
    lattice.setTransitions(transitions, 0);
  }

  @Test
  void sumAndMarginalsAreThoseOfAllAllowedSequences() {
    double log = lattice.run(scores, LENGTH, null, 1, marginals, pairs);

    double[] expected = new double[LENGTH * N];
    double total = enumerate(expected);
    assertThat(log).isCloseTo(StrictMath.log(total), within(1e-9));
    for (int i = 0; i < expected.length; i++) {
      assertThat(marginals[i]).isCloseTo(expected[i] / total, within(1e-9));
    }
    double transitionsTaken = 0;
    for (double pair : pairs) {
      transitionsTaken += pair;
    }
    assertThat(transitionsTaken).isCloseTo(LENGTH - 1, within(1e-9));
  }

  @Test
  void labelsAllowOnlyTheirTags() {
    int person = Tags.tag(NameKind.PERSON.index(), Tags.BEGIN);
    int[] allowed = {1 << person, 1 << (person + Tags.END), 1};

    lattice.run(scores, LENGTH, allowed, 1, marginals, pairs);

    assertThat(marginals[person]).isCloseTo(1, within(1e-9));
    assertThat(marginals[N + person + Tags.END]).isCloseTo(1, within(1e-9));
    assertThat(marginals[2 * N]).isCloseTo(1, within(1e-9));
  }

  private double enumerate(double[] sums) {
    double total = 0;
    for (int a = 0; a < N; a++) {
      for (int b = 0; b < N; b++) {
        for (int c = 0; c < N; c++) {
          if (Lattice.isAllowed(0, a)
              && Lattice.isAllowed(a, b)
              && Lattice.isAllowed(b, c)
              && Lattice.isAllowed(c, 0)) {
            double weight =
                StrictMath.exp(
                    scores[a]
                        + transitions[a * N + b]
                        + scores[N + b]
                        + transitions[b * N + c]
                        + scores[2 * N + c]);
            total += weight;
            sums[a] += weight;
            sums[N + b] += weight;
            sums[2 * N + c] += weight;
          }
        }
      }
    }
    return total;
  }
}
