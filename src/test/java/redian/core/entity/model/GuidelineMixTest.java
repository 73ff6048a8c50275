package redian.core.entity.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GuidelineMixTest {

  @Test
  void sharesMakeAWhole() {
    GuidelineMix mix = GuidelineMix.of(new double[] {0.55, 0.05, 0.3, 0.1});

    assertThat(mix.guidelines()).containsExactly(Guideline.WIRE, Guideline.PORTAL);
    assertThat(mix.share(Guideline.WIRE) + mix.share(Guideline.PORTAL))
        .isEqualTo(GuidelineMix.WHOLE);
  }

  @Test
  void oneGuidelineMayBeAll() {
    assertThat(GuidelineMix.only(Guideline.PORTAL).share(Guideline.PORTAL))
        .isEqualTo(GuidelineMix.WHOLE);
  }
}
