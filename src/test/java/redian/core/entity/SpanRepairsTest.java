package redian.core.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpanRepairsTest {

  @Test
  void twoPersonsInOneSpanBecomeTwo() {
    assertThat(
            ListedNames.analyzer("马杜罗:name 普京:name 马杜罗致普京:name")
                .analyze(null, "马杜罗来了，普京来了。马杜罗致普京的信。"))
        .extracting(e -> e.name() + e.mentions().size())
        .containsExactlyInAnyOrder("马杜罗2", "普京2");
  }

  @Test
  void countryBeforeAProperNameIsAPlace() {
    assertThat(ListedNames.analyzer("俄罗斯国家杜马:government").analyze(null, "俄罗斯国家杜马批准了。"))
        .extracting(e -> e.name() + " " + e.type())
        .containsExactlyInAnyOrder("俄罗斯 PLACE", "国家杜马 GOVERNMENT");
  }

  @Test
  void countryStaysPartOfAnOrdinaryName() {
    assertThat(ListedNames.analyzer("俄罗斯外交部:government").analyze(null, "俄罗斯外交部说了。"))
        .extracting(Entity::name)
        .containsExactly("俄罗斯外交部");
  }

  @Test
  void nameBeginsAndEndsWithoutSpacesOfAnyKind() {
    Span span = new Span(0, 6, EntityType.PERSON);

    assertThat(SpanRepairs.apply(new AnalyzedText(null, "\t\u2003王晓东\u00a0"), List.of(span)))
        .containsExactly(new Span(2, 5, EntityType.PERSON));
  }

  @Test
  void spanOfSpacesIsNoNameWhateverItsType() {
    for (EntityType type : EntityType.values()) {
      assertThat(SpanRepairs.apply(new AnalyzedText(null, "他  说"), List.of(new Span(1, 3, type))))
          .as(type.name())
          .isEmpty();
    }
  }
}
