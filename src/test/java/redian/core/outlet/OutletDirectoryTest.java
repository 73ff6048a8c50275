package redian.core.outlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class OutletDirectoryTest {

  private final OutletDirectory bundled = OutletDirectory.bundled();

  @ParameterizedTest
  @CsvFileSource(resources = "/keys/outlets.csv", numLinesToSkip = 1)
  void printedNamesLeadToTheirOutlet(String printed, String name, String group, String kind) {
    Outlet outlet = bundled.find(printed);

    assertThat(outlet.name()).isEqualTo(name);
    assertThat(outlet.group()).isEqualTo(group);
    assertThat(outlet.kind() == null ? null : outlet.kind().label()).isEqualTo(kind);
  }

  @Test
  void twoOutletsOfOneGroupStayTwo() {
    assertThat(bundled.find("环球网").key()).isNotEqualTo(bundled.find("环球时报").key());
    assertThat(bundled.find("环球网").group()).isEqualTo(bundled.find("环球时报").group());
  }

  @Test
  void nothingIsNoOutlet() {
    assertThat(bundled.find(null)).isNull();
    assertThat(bundled.find(" · ")).isNull();
  }

  @Test
  void linesOfTheUserWin() {
    OutletDirectory own =
        OutletDirectory.parse(
            "own.csv", List.of("\uFEFF# mine", "江城晚报网\t江城晚报\t\t", "环球网, 环球网, 我的集团, market"));

    OutletDirectory both = bundled.with(own);

    assertThat(both.find("江城晚报网").name()).isEqualTo("江城晚报");
    assertThat(both.find("环球网").group()).isEqualTo("我的集团");
    assertThat(both.find("新华社").kind()).isEqualTo(OutletKind.CENTRAL);
  }

  @Test
  void badLinesAreNamed() {
    assertThatThrownBy(() -> OutletDirectory.parse("own.csv", List.of("", "江城晚报, 江城晚报")))
        .hasMessage("own.csv:2: not outlet, canonical, group, kind: 江城晚报, 江城晚报");
    assertThatThrownBy(() -> OutletDirectory.parse("own.csv", List.of("江城晚报,江城晚报,,press")))
        .hasMessageContaining("unknown kind \"press\", not one of central, party, market,");
    assertThatThrownBy(() -> OutletDirectory.parse("own.csv", List.of("…,江城晚报,,")))
        .hasMessageContaining("own.csv:1: an outlet and its canonical name");
    assertThatThrownBy(
            () ->
                OutletDirectory.parse("own.csv", List.of("江城晚报,江城晚报,,market", "江城晚报,江城日报,,market")))
        .hasMessageContaining("own.csv:2: 江城日报 is 江城晚报, no group, market in an earlier line");
  }
}
