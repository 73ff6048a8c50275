package redian.core.popularity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatisticsKernelsTest {

  @ParameterizedTest
  @ValueSource(ints = {6, 10, 20, 60})
  void intervalOfTheMedianHoldsTheTrueOneInNinetyFivePercent(int stories) {
    Random random = new Random(7);
    int held = 0;
    for (int trial = 0; trial < 500; trial++) {
      List<MedianInterval.Value> values = new ArrayList<>();
      for (int story = 0; story < stories; story++) {
        double ofStory = random.nextGaussian();
        int copies = random.nextInt(4) == 0 ? 1 + random.nextInt(8) : 1;
        for (int copy = 0; copy < copies; copy++) {
          double value = Math.exp(ofStory + random.nextGaussian() / 2);
          values.add(new MedianInterval.Value(story, value, value));
        }
      }
      double[] interval = MedianInterval.of(values);
      held += interval[0] <= 1 && 1 <= interval[1] ? 1 : 0;
    }

    // the true share less what chance makes of it in 500 trials
    assertThat(held / 500.0).isGreaterThanOrEqualTo(0.95 - 0.01);
  }

  @Test
  void fewClustersTakePercentilesFurtherOut() {
    assertThat(MedianInterval.tail(1e6)).isCloseTo(0.02, offset(1e-5));
    // Student's quantile for 5 degrees of freedom is 2.757, times the root of 6/5
    assertThat(MedianInterval.tail(6)).isCloseTo(0.00126, offset(1e-4));
  }

  @Test
  void copiesOfOneTextMakeAMedianNoSurer() {
    List<MedianInterval.Value> single = new ArrayList<>();
    List<MedianInterval.Value> copied = new ArrayList<>();
    for (int i = 0; i < 15; i++) {
      single.add(new MedianInterval.Value(i, i, i));
      for (int copy = 0; copy < 10; copy++) {
        copied.add(new MedianInterval.Value(i, i, i));
      }
    }

    assertThat(MedianInterval.of(copied)).isEqualTo(MedianInterval.of(single));
  }

  @Test
  void intervalIsTheSameInAnyOrder() {
    List<MedianInterval.Value> values = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      values.add(
          new MedianInterval.Value(i % 11, i * i, i % 4 == 0 ? Double.POSITIVE_INFINITY : i * i));
    }
    double[] interval = MedianInterval.of(values);
    Collections.shuffle(values, new Random(3));

    assertThat(MedianInterval.of(values)).isEqualTo(interval);
    assertThat(interval[0]).isLessThan(interval[1]);
  }

  @Test
  void fewHeadlinesHaveNoInterval() {
    assertThat(MedianInterval.of(List.of(new MedianInterval.Value(1, 1, 1)))).isNull();
    assertThat(MedianInterval.of(List.of())).isNull();
  }

  @Test
  void noPartHasMoreThanItsShareOfAMean() {
    // 0.2 each of six parts, the large one's 1000 counts as much as a fifth of all
    Double mean =
        CappedMean.of(new double[] {1000, 1, 1, 1, 1, 1}, new double[] {1, 0, 0, 0, 0, 0}, 0.2);

    assertThat(mean).isCloseTo(0.2, offset(1e-6));
  }

  @Test
  void smallPartsKeepTheirWeights() {
    assertThat(CappedMean.of(new double[] {1, 1, 1, 1, 1, 1}, new double[] {6, 0, 0, 0, 0, 0}, 0.2))
        .isCloseTo(1.0, offset(1e-9));
    assertThat(CappedMean.of(new double[] {1, 2}, new double[] {1, 1}, 0.2)).isNull();
    assertThat(CappedMean.of(new double[] {}, new double[] {}, 0.2)).isNull();
  }

  @Test
  void upperTailIsThatOfTheBinomialDistribution() {
    assertThat(BurstTest.upperTail(10, 0, 0.3)).isEqualTo(1);
    assertThat(BurstTest.upperTail(3, 3, 0.5)).isCloseTo(0.125, offset(1e-12));
    assertThat(BurstTest.upperTail(10, 5, 0.5)).isCloseTo(0.623046875, offset(1e-10));
    assertThat(BurstTest.upperTail(20, 1, 0.1)).isCloseTo(1 - Math.pow(0.9, 20), offset(1e-10));
    assertThat(BurstTest.upperTail(100_000, 60_000, 0.5)).isLessThan(1e-100);
    assertThat(BurstTest.upperTail(100_000, 40_000, 0.5)).isCloseTo(1, offset(1e-9));
  }
}
