package redian.core.entity.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FeaturesTest {

  @Test
  void eachMemberOfAGroupIsOneFeature() {
    Set<String> taken = new HashSet<>();
    for (FeatureUses uses : Features.ALL) {
      for (int u = 0; u < uses.count(); u++) {
        Set<Integer> members = new HashSet<>();
        for (int part = 0; part < 4; part++) {
          members.add(uses.members(part)[u]);
        }
        for (int member : members) {
          String name = group(uses.groups()[u]) + " " + member;
          assertThat(member).as(name).isBetween(0, Features.MEMBERS - 1);
          assertThat(taken.add(name)).as(name + " is another feature's, too").isTrue();
        }
      }
    }
  }

  @Test
  void groupsAreNumberedFromZero() {
    assertThat(FeatureGroup.values())
        .extracting(FeatureGroup::number)
        .containsExactlyInAnyOrderElementsOf(
            IntStream.range(0, FeatureGroup.COUNT).boxed().toList());
  }

  @Test
  void featuresOfWordsHaveGroupsOfWordsAndThoseUnderAGuidelineGuidedOnes() {
    List<FeatureUses> ofWords =
        List.of(
            Features.OF_WORD, Features.OF_WORD_GUIDED, Features.OF_PART, Features.OF_PART_GUIDED);
    List<FeatureUses> guided =
        List.of(Features.OF_WORD_GUIDED, Features.OF_PART_GUIDED, Features.OF_CHAR_GUIDED);
    for (FeatureUses uses : Features.ALL) {
      for (int number : uses.groups()) {
        FeatureGroup group = group(number);
        assertThat(group.isOfWords()).as(group.name()).isEqualTo(ofWords.contains(uses));
        assertThat(group.isGuided()).as(group.name()).isEqualTo(guided.contains(uses));
      }
    }
  }

  @Test
  void theEqualPartsOfDifferentSentencesHaveEqualGroups() {
    assertThat(bigram("江城今天下雪", 2)).isEqualTo(bigram("他说今天下雪", 2));
    assertThat(bigram("江城今天下雪", 2)).isNotEqualTo(bigram("江城昨天下雪", 2));
  }

  private static FeatureGroup group(int number) {
    return Arrays.stream(FeatureGroup.values()).filter(g -> g.number() == number).findAny().get();
  }

  private static int bigram(String sentence, int place) {
    SegmentedText text = new SegmentedText(Gazetteer.shared());
    text.set(Segmentation.segment(), sentence.toCharArray());
    SentenceGroups groups = new SentenceGroups();
    groups.set(text, List.of(Guideline.WIRE));
    int[] found = new int[Features.OF_CHAR.count()];
    groups.find(Features.OF_CHAR, 0, place, found);
    for (int u = 0; u < found.length; u++) {
      boolean isBigram = group(Features.OF_CHAR.groups()[u]) == FeatureGroup.BIGRAM;
      if (isBigram && Features.OF_CHAR.offsets()[u] == 0) {
        return groups.hashes()[found[u]];
      }
    }
    throw new IllegalStateException("no feature of a character and the next one");
  }
}
