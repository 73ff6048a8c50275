package redian.core.story;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** The terms that tell most about a text, by √count · rarity, ascending by hash. */
@SuppressWarnings("ArrayRecordComponent") // never compared, only passed on
record Terms(int[] hashes, float[] weights) {

  static Terms of(int[] all, CommonText common, int most) {
    int[] sorted = all.clone();
    Arrays.sort(sorted);
    int[] hashes = new int[sorted.length];
    double[] weights = new double[sorted.length];
    int count = 0;
    for (int i = 0; i < sorted.length; ) {
      int end = i;
      while (end < sorted.length && sorted[end] == sorted[i]) {
        end++;
      }
      hashes[count] = sorted[i];
      weights[count++] = Math.sqrt(end - i) * common.rarity(sorted[i]);
      i = end;
    }
    int[] best =
        IntStream.range(0, count)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer i) -> -weights[i]).thenComparing(i -> i))
            .limit(most)
            .mapToInt(Integer::intValue)
            .sorted()
            .toArray();
    int[] chosen = new int[best.length];
    float[] chosenWeights = new float[best.length];
    for (int i = 0; i < best.length; i++) {
      chosen[i] = hashes[best[i]];
      chosenWeights[i] = (float) weights[best[i]];
    }
    return new Terms(chosen, chosenWeights);
  }
}
