package redian.core.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CopyRuleTest {

  private static final String TEXT = Texts.random(1, 1_500);

  private static double similarity(String one, String other) {
    double similarity = CopyRule.similarity(Texts.body(one), Texts.body(other));
    assertThat(CopyRule.similarity(Texts.body(other), Texts.body(one))).isEqualTo(similarity);
    return similarity;
  }

  @Test
  void aTextIsACopyOfItselfHoweverItIsSpacedAndPunctuated() {
    assertThat(similarity(TEXT, TEXT)).isEqualTo(1);
    assertThat(similarity(TEXT, TEXT.replace("。", "，\n　"))).isEqualTo(1);
  }

  @Test
  void halfOfATextIsACopyOfIt() {
    assertThat(similarity(TEXT, TEXT.substring(0, 750))).isGreaterThan(0.98);
    assertThat(similarity(TEXT, TEXT.substring(750))).isGreaterThan(0.98);
  }

  @Test
  void aDisclaimerAroundItDoesNotMatter() {
    String disclaimer = Texts.random(2, 120);

    assertThat(similarity(TEXT, disclaimer + TEXT + disclaimer)).isGreaterThan(0.98);
  }

  @ParameterizedTest
  @ValueSource(ints = {60, 300, 1_500, 6_000, 30_000})
  void aTextWithOneCharacterInTenChangedIsACopyAtAnyLength(int length) {
    String text = Texts.random(3, length);

    assertThat(similarity(text, Texts.edited(text, 0.1, 4))).isCloseTo(0.66, offset(0.2));
  }

  @Test
  void twoEditedCopiesAreCopiesOfEachOther() {
    assertThat(similarity(Texts.edited(TEXT, 0.1, 5), Texts.edited(TEXT, 0.1, 6))).isPositive();
  }

  @Test
  void otherTextsAreNone() {
    assertThat(similarity(TEXT, Texts.random(7, 1_500))).isZero();
  }

  @Test
  void aTemplateAroundTextsOfTheirOwnMakesNoCopies() {
    String head = Texts.random(8, 500);
    String foot = Texts.random(9, 500);

    assertThat(similarity(head + Texts.random(10, 700) + foot, head + Texts.random(11, 700) + foot))
        .isZero();
  }

  @Test
  void issuesOfATemplateThatDifferInTheirNumbersAreNone() {
    assertThat(similarity(TEXT, Texts.renumbered(TEXT, 12))).isZero();
  }

  @Test
  void issuesOfATemplateThatDifferInTheirNamesAreNone() {
    String text = TEXT.replaceAll("[0-9]", "");
    ComparedText one = Texts.body(text, "江城", "长桥", "环宇公司");
    ComparedText other = Texts.body(text, "西海", "南岭", "北方公司");

    assertThat(CopyRule.similarity(one, other)).isZero();
    assertThat(CopyRule.similarity(one, Texts.body(text, "江城", "长桥", "北方公司"))).isPositive();
  }

  @Test
  void aShortNoteInsideALongDigestIsQuotedAndNotCopied() {
    assertThat(similarity(TEXT, TEXT + Texts.random(13, 6_000))).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "好", "哈哈哈哈哈哈哈哈哈哈哈哈哈哈哈哈哈哈哈哈哈哈哈哈哈哈哈哈", "视频"})
  void whatIsNoTextHasNoCopies(String body) {
    assertThat(similarity(body, body)).isZero();
  }

  @Test
  void wordsOfOtherLanguagesAreComparedAsWords() {
    String english =
        "The city council approved a new bridge across the river on Monday after months of debate"
            + " about its cost and the homes that would have to make way for it, officials said.";

    assertThat(similarity(english, english.toUpperCase(java.util.Locale.ROOT))).isEqualTo(1);
    assertThat(
            similarity(
                english,
                "A new museum opened its doors in the old harbour on Friday, and thousands came to"
                    + " see the paintings that had been in storage for forty years, its head said."))
        .isZero();
  }
}
