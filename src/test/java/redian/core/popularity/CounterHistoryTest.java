package redian.core.popularity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class CounterHistoryTest {

  private static final Instant START = Instant.parse("2026-11-03T00:00:00Z");

  private final CounterHistory history = new CounterHistory();

  private void read(double hour, long low, long high) {
    history.add(new CounterReading(at(hour), low, high), 1);
  }

  private void read(double hour, long count) {
    read(hour, count, count);
  }

  private static Instant at(double hour) {
    return START.plusSeconds((long) (hour * 3_600));
  }

  private CounterSegment only() {
    List<CounterSegment> segments = history.segments();
    assertThat(segments).hasSize(1);
    return segments.get(0);
  }

  @Test
  void nothingReadIsNoSegment() {
    assertThat(history.segments()).isEmpty();
  }

  @Test
  void oneReadingHasNoBaseForARate() {
    read(1, 503);

    assertThat(only().base()).isNull();
    assertThat(only().first()).isEqualTo(only().last());
  }

  @Test
  void twoReadingsAtOneTimeHaveNoBaseForARate() {
    read(1, 503);
    read(1, 504);

    assertThat(only().base()).isNull();
  }

  @Test
  void rateStartsFromTheEarliestReadingOfTheLastDay() {
    read(0, 100);
    read(10, 200);
    read(20, 300);
    read(40, 350);

    assertThat(only().base()).isEqualTo(new CounterReading(at(20), 300, 300));
    assertThat(only().first().at()).isEqualTo(at(0));
  }

  @Test
  void rateOverMinutesIsNotTakenWhereThereIsAnEarlierReading() {
    read(0, 100);
    read(50, 900);
    read(50.2, 901);

    assertThat(only().base().at()).isEqualTo(at(0));
  }

  @Test
  void fallWithinRoundingIsNone() {
    read(0, 11_999, 11_999);
    read(1, 11_500, 12_999);

    assertThat(only().last()).isEqualTo(new CounterReading(at(1), 11_999, 12_999));
    assertThat(only().staleCount()).isZero();
  }

  @Test
  void fallBeyondRoundingStartsANewSegment() {
    read(0, 1_000);
    read(8, 5_000);
    read(16, 40);
    read(17, 90);

    List<CounterSegment> segments = history.segments();

    assertThat(segments).extracting(CounterSegment::number).containsExactly(1, 2);
    assertThat(segments.get(0).last().low()).isEqualTo(5_000);
    assertThat(segments.get(1).first().low()).isEqualTo(40);
    assertThat(segments.get(1).largest().low()).isEqualTo(90);
  }

  @Test
  void pageFromACacheIsStaleAndStartsNothing() {
    read(0, 1_000);
    read(8, 5_000);
    read(9, 6_000);
    read(9.5, 5_200);
    read(10, 6_500);

    assertThat(only().staleCount()).isEqualTo(1);
    assertThat(only().readingCount()).isEqualTo(5);
    assertThat(only().last().low()).isEqualTo(6_500);
  }

  @Test
  void restartOfAYoungCounterIsSeenWhenNoCacheExplainsItAnyMore() {
    read(0, 1_000);
    read(1, 2_000);
    read(2, 10);
    read(9, 60);

    assertThat(history.segments()).hasSize(2);
  }

  @Test
  void untimedReadingsCountButSayNothingOfGrowth() {
    history.add(new CounterReading(null, 70_000, 70_000), 2);
    read(1, 500);

    assertThat(only().untimedCount()).isEqualTo(2);
    assertThat(only().largest().low()).isEqualTo(70_000);
    assertThat(only().first().low()).isEqualTo(500);
  }

  @Test
  void thousandsInMinutesAreAJump() {
    read(0, 100);
    read(5, 150);
    read(5.1, 20_150);

    assertThat(only().jumpCount()).isEqualTo(1);
  }

  @Test
  void countsWithoutUpperBoundAreKept() {
    read(0, 99_000);
    read(30, 100_001, CounterReading.UNBOUNDED);

    assertThat(only().last().high()).isEqualTo(CounterReading.UNBOUNDED);
    assertThat(only().base().low()).isEqualTo(99_000);
  }
}
