package redian.core.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CandidateWindowTest {

  private static final long HOUR = 3_600;

  @Test
  void textsUnderOneKeyOfTheTextMeetTheOnesBeforeAndTheFirst() {
    CandidateWindow window = new CandidateWindow();
    int pairs = 0;
    for (int i = 0; i < 50_000; i++) {
      pairs += window.meet(1, CandidateKeys.TEXT_WEIGHT, new CandidateWindow.Met(i, 0)).size();
    }

    assertThat(window.meet(1, CandidateKeys.TEXT_WEIGHT, new CandidateWindow.Met(-1, 0)))
        .extracting(CandidateWindow.Met::text)
        .containsExactly(49_994L, 49_995L, 49_996L, 49_997L, 49_998L, 49_999L, 0L);
    assertThat(pairs).isLessThan(50_000 * (CandidateWindow.WIDTH + 1));
  }

  @Test
  void textsUnderOneKeyOfTheEventMeetWithinThreeDays() {
    CandidateWindow window = new CandidateWindow();
    window.meet(1, CandidateKeys.EVENT_WEIGHT, new CandidateWindow.Met(1, 0));
    window.meet(1, CandidateKeys.EVENT_WEIGHT, new CandidateWindow.Met(2, 48 * HOUR));

    assertThat(window.meet(1, CandidateKeys.EVENT_WEIGHT, new CandidateWindow.Met(3, 80 * HOUR)))
        .extracting(CandidateWindow.Met::text)
        .containsExactly(2L);
    assertThat(
            window.meet(
                1, CandidateKeys.EVENT_WEIGHT, new CandidateWindow.Met(4, ComparedText.UNTIMED)))
        .isEmpty();
  }

  @Test
  void textsUnderOtherKeysDoNotMeet() {
    CandidateWindow window = new CandidateWindow();
    window.meet(1, CandidateKeys.TEXT_WEIGHT, new CandidateWindow.Met(1, 0));

    assertThat(window.meet(2, CandidateKeys.TEXT_WEIGHT, new CandidateWindow.Met(2, 0))).isEmpty();
  }
}
