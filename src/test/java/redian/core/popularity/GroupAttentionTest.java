package redian.core.popularity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import redian.core.popularity.GroupAttention.Bounds;
import redian.core.popularity.GroupAttention.Counter;

class GroupAttentionTest {

  @Test
  void sumsSharesAndQuantilesAreThoseOfTheCounts() {
    GroupAttention group = group(exact(100), exact(60), exact(30), exact(10));

    assertThat(group.count()).isEqualTo(4);
    assertThat(group.lowSum()).isEqualTo(200);
    assertThat(group.highSum()).isEqualTo(200);
    assertThat(quantile(group, 0.5)).isEqualTo(new Bounds(45, 45));
    assertThat(quantile(group, 0.9).low()).isCloseTo(88, offset(1e-9));
    assertThat(group.top1Share()).isEqualTo(0.5);
    assertThat(group.top10Share()).isEqualTo(1);
    assertThat(group.effectiveCount()).isCloseTo(200.0 * 200 / 14_600, offset(1e-9));
  }

  @Test
  void anUnboundedCountLeavesTheSumAndTheQuantilesAboveItUnbounded() {
    GroupAttention group =
        group(counter(100_000, null), counter(10_000, 10_999L), exact(5), exact(1));

    assertThat(group.lowSum()).isEqualTo(110_006);
    assertThat(group.highSum()).isNull();
    assertThat(quantile(group, 0.5)).isEqualTo(new Bounds(5002.5, 5502));
    assertThat(quantile(group, 0.9).high()).isInfinite();
    assertThat(group.gini()).isNull();
  }

  @Test
  void aGroupWithoutViewsHasNoSharesOfThem() {
    GroupAttention group = group(exact(0), exact(0));

    assertThat(group.top1Share()).isNull();
    assertThat(group.top10Share()).isNull();
    assertThat(group.effectiveCount()).isNull();
    assertThat(quantile(group, 0.5)).isEqualTo(new Bounds(0, 0));
    assertThat(group.medianInterval()).isNull();
  }

  @Test
  void equalCountsHaveAGiniCoefficientOfZeroAndOneThatHasAllNearlyOne() {
    Counter[] equal = new Counter[50];
    Arrays.fill(equal, exact(7));
    Counter[] unequal = new Counter[50];
    Arrays.fill(unequal, exact(0));
    unequal[0] = exact(7);

    assertThat(group(equal).gini()).isCloseTo(0, offset(1e-12));
    assertThat(group(unequal).gini()).isCloseTo(0.98, offset(1e-12));
    assertThat(group(Arrays.copyOf(equal, 29)).gini()).isNull();
  }

  @Test
  void onlyPresentCountersAddTheirViewsPerHour() {
    GroupAttention group =
        group(
            new Counter(1, "a", 9, 9L, true, 2.0, 3.0, 0),
            new Counter(2, "a", 8, 8L, true, null, null, 0),
            new Counter(3, "a", 7, 7L, true, 1.0, 1.5, 0));

    assertThat(group.ratedCount()).isEqualTo(3);
    assertThat(group.presentCount()).isEqualTo(2);
    assertThat(group.perHourLowSum()).isEqualTo(3);
    assertThat(group.perHourHighSum()).isEqualTo(4.5);
    assertThat(group(new Counter(1, "a", 9, 9L, true, 2.0, null, 0)).perHourHighSum()).isNull();
    assertThat(group(exact(9)).perHourLowSum()).isNull();
  }

  @Test
  void overperformanceNeedsFiveOutletsOfWhichNoneHasMoreThanAFifth() {
    List<Counter> counters = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      counters.add(new Counter(i, "large", 1, 1L, false, null, null, 1));
    }
    for (String outlet : List.of("a", "b", "c", "d")) {
      counters.add(new Counter(0, outlet, 1, 1L, false, null, null, -1));
    }
    GroupAttention group = group(counters.toArray(Counter[]::new));

    assertThat(group.cappedOverperformance()).isCloseTo(-0.6, offset(1e-6));
    assertThat(group.overperformanceMean()).isCloseTo(96 / 104.0, offset(1e-9));
    assertThat(group.overperformanceSquareSum()).isCloseTo(104, offset(1e-9));
    assertThat(group(exact(1)).cappedOverperformance()).isNull();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void theIntervalOfAFewIsThatOfAllAndOfManyThatOfTheSmallestHashes(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Counter> counters = new ArrayList<>();
    for (int i = 0; i < 3000; i++) {
      long low = random.nextLong(1000);
      counters.add(new Counter(random.nextLong(), "a", low, low + 9, false, null, null, 0));
    }
    counters.sort(Comparator.comparingLong(Counter::low).reversed());

    assertThat(group(counters.subList(0, 500).toArray(Counter[]::new)).medianInterval())
        .isEqualTo(interval(counters.subList(0, 500)));
    assertThat(group(counters.toArray(Counter[]::new)).medianInterval())
        .isEqualTo(
            interval(
                counters.stream()
                    .sorted(Comparator.comparingLong(Counter::cluster))
                    .limit(GroupAttention.SAMPLE_SIZE)
                    .toList()));
  }

  @Test
  void countersInAnotherOrderAreRefused() {
    assertThatThrownBy(() -> group(exact(1), exact(2)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Bounds quantile(GroupAttention group, double share) {
    return group.quantiles(share).get(0);
  }

  private static Bounds interval(List<Counter> counters) {
    double[] interval =
        MedianInterval.of(
            counters.stream()
                .map(c -> new MedianInterval.Value(c.cluster(), c.low(), c.high()))
                .toList());
    return new Bounds(interval[0], interval[1]);
  }

  private static GroupAttention group(Counter... counters) {
    GroupAttention group = new GroupAttention();
    for (Counter counter : counters) {
      group.add(counter);
    }
    return group;
  }

  private static Counter exact(long count) {
    return counter(count, count);
  }

  private static Counter counter(long low, Long high) {
    return new Counter(low, "a", low, high, false, null, null, 0);
  }
}
