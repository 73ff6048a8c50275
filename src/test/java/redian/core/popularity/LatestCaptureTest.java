package redian.core.popularity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import redian.core.popularity.LatestCapture.Span;

class LatestCaptureTest {

  private static final Instant NOVEMBER = Instant.parse("2026-11-24T08:00:00Z");

  private static Span month(String first, String last, long count) {
    return new Span(Instant.parse(first), Instant.parse(last), count);
  }

  private static Span october(long count) {
    return month("2026-10-01T00:00:00Z", "2026-10-31T23:00:00Z", count);
  }

  private static Span november(long count) {
    return month("2026-11-01T00:00:00Z", "2026-11-24T08:00:00Z", count);
  }

  private static Span farAhead(int year, long count) {
    return month(year + "-02-07T06:00:00Z", year + "-02-07T06:28:15Z", count);
  }

  @Test
  void nothingTimedHasNoNow() {
    assertThat(LatestCapture.of(List.of())).isEqualTo(new LatestCapture(null, 0));
  }

  @Test
  void nowIsTheLatestCaptureInWhateverOrder() {
    assertThat(LatestCapture.of(List.of(november(1), october(500))))
        .isEqualTo(new LatestCapture(NOVEMBER, 0));
    assertThat(LatestCapture.of(List.of(october(500), november(1))))
        .isEqualTo(new LatestCapture(NOVEMBER, 0));
  }

  @Test
  void aFewPagesOfABrokenClockDoNotMoveNow() {
    assertThat(
            LatestCapture.of(
                List.of(farAhead(2038, 2), october(500), farAhead(2106, 1), november(500))))
        .isEqualTo(new LatestCapture(NOVEMBER, 3));
  }

  @Test
  void aCrawlThatIsTakenUpAgainAfterYearsMovesNow() {
    assertThat(LatestCapture.of(List.of(october(500), november(500), farAhead(2030, 11))))
        .isEqualTo(new LatestCapture(Instant.parse("2030-02-07T06:28:15Z"), 0));
  }

  @Test
  void aShortPauseIsNoReasonForDoubt() {
    assertThat(LatestCapture.of(List.of(november(100_000), farAhead(2027, 1))))
        .isEqualTo(new LatestCapture(Instant.parse("2027-02-07T06:28:15Z"), 0));
  }
}
