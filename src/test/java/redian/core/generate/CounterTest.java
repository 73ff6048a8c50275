package redian.core.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CounterTest {

  private static final long PUBLISHED = 1_790_000_000;
  private static final long DAY = 86_400;

  private static final Counter PLAIN =
      new Counter(10_000, 12, 0, PUBLISHED, Counter.NEVER, Counter.NEVER, 0);

  @Test
  void readersComeFastAtFirstAndStopInTheEnd() {
    long firstDay = PLAIN.at(PUBLISHED + DAY);
    long secondDay = PLAIN.at(PUBLISHED + 2 * DAY) - firstDay;
    assertThat(PLAIN.at(PUBLISHED)).isZero();
    assertThat(firstDay).isGreaterThan(3 * secondDay);
    assertThat(PLAIN.at(PUBLISHED + 30 * DAY)).isBetween(9_999L, 10_000L);
  }

  @Test
  void wholeDaysFollowTheExponentialExactly() {
    double expected = 10_000 * (1 - StrictMath.exp(-2));
    assertThat(PLAIN.at(PUBLISHED + DAY)).isCloseTo((long) expected, within(1L));
  }

  @Test
  void rateIsTheSlopeOfTheCurve() {
    Counter large = new Counter(1e9, 12, 0, PUBLISHED, Counter.NEVER, Counter.NEVER, 0);
    for (long age = 600; age < 3 * DAY; age += 5_000) {
      long now = PUBLISHED + age;
      double slope = (large.at(now + 60) - large.at(now - 60)) * 30.0;
      assertThat(large.ratePerHour(now)).isCloseTo(slope, within(slope * 1e-3 + 1_000));
    }
  }

  @Test
  void aResetStartsAgainFromZeroAndASeedIsNotRepeated() {
    long reset = PUBLISHED + 10 * 3_600;
    Counter counter = new Counter(10_000, 12, 500, PUBLISHED, reset, Counter.NEVER, 0);
    assertThat(counter.at(PUBLISHED)).isEqualTo(500);
    assertThat(counter.at(reset)).isZero();
    assertThat(counter.at(reset + DAY)).isLessThan(counter.at(reset - 1));
  }

  @Test
  void aJumpComesAtOnce() {
    long jump = PUBLISHED + 5 * 3_600;
    Counter counter = new Counter(100, 12, 0, PUBLISHED, Counter.NEVER, jump, 7_000);
    assertThat(counter.at(jump - 1)).isLessThan(100);
    assertThat(counter.at(jump)).isGreaterThan(7_000);
  }

  @Test
  void cardsMayLagBehindPagesAndCountsComeInSteps() {
    Counting counting = new Counting(CountStyle.EXACT, 0, 7_200, 10, false, false, false);
    long now = PUBLISHED + 5_000;
    PageRow.Count page = counting.onPage(PLAIN, now);
    PageRow.Count card = counting.onCard(PLAIN, now);
    assertThat(card.shown()).isLessThan(page.shown());
    assertThat(page.shown() % 10).isZero();
    assertThat(card.actual()).isEqualTo(page.actual()).isEqualTo(PLAIN.at(now));
  }
}
