package redian.core.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class TextSignerTest {

  private static final TextSigner SIGNER = new TextSigner(CommonText.none());

  @Test
  void copiesShareABand() {
    int editedCount = 0;
    int halfCount = 0;
    for (int seed = 0; seed < 100; seed++) {
      String text = Texts.random(seed, 1_000);
      editedCount += Texts.shareBand(text, Texts.edited(text, 0.1, seed)) ? 1 : 0;
      halfCount += Texts.shareBand(text, text.substring(0, 500)) ? 1 : 0;
    }

    assertThat(editedCount).isGreaterThanOrEqualTo(95);
    assertThat(halfCount).isGreaterThanOrEqualTo(95);
  }

  @Test
  void otherTextsShareNone() {
    for (int seed = 0; seed < 100; seed++) {
      assertThat(Texts.shareBand(Texts.random(seed, 1_000), Texts.random(1_000 + seed, 1_000)))
          .isFalse();
    }
  }

  @Test
  void commonShinglesDoNotCount() {
    String template = Texts.random(1, 400);
    int[] shingles = TextSigner.shinglesOf(template);
    TextSigner signer = new TextSigner(CommonText.of(1_000, shingles, new int[0], new int[0]));
    String one = template + Texts.random(2, 600);
    String other = template + Texts.random(3, 600);

    assertThat(Texts.shareBand(one, other)).isTrue();
    assertThat(Arrays.stream(signer.sign("", one).bands()).boxed().toList())
        .doesNotContainAnyElementsOf(
            Arrays.stream(signer.sign("", other).bands()).boxed().toList());
  }

  @Test
  void aTextThatIsAllCommonIsComparedAsAWhole() {
    String text = Texts.random(1, 400);
    CommonText common = CommonText.of(1_000, TextSigner.shinglesOf(text), new int[0], new int[0]);

    SignedText signed = new TextSigner(common).sign("", text);

    assertThat(signed.hasText()).isTrue();
    assertThat(signed.bands()).isEqualTo(SIGNER.sign("", text).bands());
  }

  @Test
  void aSignatureIsSmallAndMadeInTimeHoweverLongTheTextIs() {
    String text = Texts.random(1, 5_000_000);

    SignedText signed =
        Assertions.assertTimeout(Duration.ofSeconds(20), () -> SIGNER.sign(text, text));

    assertThat(signed.signature().length).isLessThan(3_000);
    assertThat(SIGNER.sign("标题", "一".repeat(5_000_000)).hasText()).isFalse();
  }

  @Test
  void aSignatureIsReadAsItWasWritten() {
    TextSignature signature =
        TextSignature.of(SIGNER.sign("大桥今天通车", Texts.random(1, 800)).signature());

    assertThat(TextSignature.of(signature.toBytes()))
        .usingRecursiveComparison()
        .isEqualTo(signature);
    assertThat(signature.titleTerms()).hasSize(5);
  }

  @Test
  void missingTitleAndBodyAreEmpty() {
    SignedText signed = SIGNER.sign(null, null);

    assertThat(signed.hasText()).isFalse();
    assertThat(signed.bands()).isEmpty();
    assertThat(signed.textKey()).isEqualTo(SIGNER.sign("", "").textKey());
  }

  @Test
  void keysForgetWidthCaseSpaceAndPunctuation() {
    assertThat(TextSigner.keyOf("ＡＢＣ，１２３！ 通车")).isEqualTo(TextSigner.keyOf("abc 123通车。"));
    assertThat(TextSigner.keyOf("abc 123通车")).isNotEqualTo(TextSigner.keyOf("abc 124通车"));
  }
}
