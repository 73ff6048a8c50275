package redian.core.topic;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Symmetric non-negative factorization of a sparse matrix of term associations, {@code A ≈ W Wᵀ},
 * by damped multiplicative updates (Ding, Li, Peng, Park, 2006): each column of {@code W} is a
 * group of terms that go together.
 */
final class Factorization {

  private static final double DAMPING = 0.5;
  private static final double TINY = 1e-12;

  private final int size;
  private final int[] starts;
  private final int[] columns;
  private final float[] values;

  /**
   * A matrix.
   *
   * @param size rows and columns
   * @param entries row, column of the upper triangle
   * @param weights value of each entry, positive; others are left out
   */
  Factorization(int size, List<int[]> entries, double[] weights) {
    this.size = size;
    starts = new int[size + 1];
    for (int i = 0; i < weights.length; i++) {
      if (weights[i] > 0) {
        starts[entries.get(i)[0] + 1]++;
        starts[entries.get(i)[1] + 1]++;
      }
    }
    for (int row = 0; row < size; row++) {
      starts[row + 1] += starts[row];
    }
    columns = new int[starts[size]];
    values = new float[starts[size]];
    int[] next = Arrays.copyOf(starts, size);
    for (int i = 0; i < weights.length; i++) {
      if (weights[i] > 0) {
        int a = entries.get(i)[0];
        int b = entries.get(i)[1];
        columns[next[a]] = b;
        values[next[a]++] = (float) weights[i];
        columns[next[b]] = a;
        values[next[b]++] = (float) weights[i];
      }
    }
  }

  /**
   * Factorizes.
   *
   * @param groups columns of the result
   * @return {@code W}, a row for each term; the same for the same arguments
   */
  float[][] factorize(int groups, int iterations, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    float[][] w = new float[size][groups];
    for (float[] row : w) {
      for (int k = 0; k < groups; k++) {
        row[k] = (float) (0.1 + random.nextDouble());
      }
    }
    float[][] product = new float[size][groups];
    for (int iteration = 0; iteration < iterations; iteration++) {
      multiply(w, product);
      double[][] gram = gram(w, groups);
      for (int i = 0; i < size; i++) {
        double[] below = new double[groups];
        for (int k = 0; k < groups; k++) {
          for (int l = 0; l < groups; l++) {
            below[k] += w[i][l] * gram[l][k];
          }
        }
        for (int k = 0; k < groups; k++) {
          w[i][k] *= (float) (1 - DAMPING + DAMPING * product[i][k] / Math.max(TINY, below[k]));
        }
      }
    }
    return w;
  }

  private void multiply(float[][] w, float[][] product) {
    for (int i = 0; i < size; i++) {
      float[] sum = product[i];
      Arrays.fill(sum, 0);
      for (int at = starts[i]; at < starts[i + 1]; at++) {
        float[] other = w[columns[at]];
        float value = values[at];
        for (int k = 0; k < sum.length; k++) {
          sum[k] += value * other[k];
        }
      }
    }
  }

  private static double[][] gram(float[][] w, int groups) {
    double[][] gram = new double[groups][groups];
    for (float[] row : w) {
      for (int k = 0; k < groups; k++) {
        for (int l = 0; l < groups; l++) {
          gram[k][l] += (double) row[k] * row[l];
        }
      }
    }
    return gram;
  }
}
