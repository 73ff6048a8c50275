package redian.core.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import redian.core.capture.Capture;
import redian.core.capture.ContentKind;

class SiteTemplateTest {

  private static final String SLOGAN = "江岸记忆，听见每一条船靠岸的声音，我们明晚同一时间再见。";
  private static final String REFRAIN = "村里人都说，这条路早就该修了。";

  private static final String[] PLACES = {"东", "南", "西", "北", "上", "下", "前", "后", "新", "老"};
  private static final String[] DEEDS = {"修桥", "种树", "清淤", "架线", "办学", "开船", "养蜂", "打井"};

  private final PageParser parser = new PageParser(ParserSettings.defaults());

  @Test
  void whatRecursOverASiteIsTakenOutAndTheRestStays() {
    List<ParseResult.Parsed> pages = pages(40);
    SiteTemplate template = learn(pages);
    int lost = 0;
    for (ParseResult.Parsed page : pages) {
      String before = page.page().article().body();
      assertThat(before).contains(SLOGAN);
      String body = SiteTemplate.without(before, template.positions(page.fingerprints()));
      assertThat(body).doesNotContain(SLOGAN).contains("他们用了两年");
      lost += before.contains(REFRAIN) && !body.contains(REFRAIN) ? 1 : 0;
    }
    assertThat(lost).as("legitimate lines lost").isZero();
  }

  @Test
  void ofFewPagesNothingIsSaid() {
    assertThat(learn(pages(SiteTemplate.MIN_ARTICLES - 1)).fingerprints()).isEmpty();
  }

  @Test
  void aTextThatIsAllTemplateStays() {
    List<Long> paragraphs = pages(1).get(0).fingerprints();
    assertThat(new SiteTemplate(new HashSet<>(paragraphs)).positions(paragraphs)).isEmpty();
  }

  @Test
  void everyParagraphHasAFingerprint() {
    ParseResult.Parsed page = pages(1).get(0);
    assertThat(page.fingerprints()).hasSize(page.page().article().body().split("\n").length);
  }

  @Test
  void numbersDoNotChangeAFingerprint() {
    List<Long> one = parsed("一共来了12个人，他们用了两年时间把路修好。").fingerprints();
    assertThat(parsed("一共来了3456个人，他们用了两年时间把路修好。").fingerprints()).isEqualTo(one);
  }

  private static SiteTemplate learn(List<ParseResult.Parsed> pages) {
    Map<Long, Integer> counts = new HashMap<>();
    for (ParseResult.Parsed page : pages) {
      new HashSet<>(page.fingerprints()).forEach(print -> counts.merge(print, 1, Integer::sum));
    }
    Set<Long> prints = new HashSet<>();
    counts.forEach(
        (print, count) -> {
          if (SiteTemplate.isTemplate(pages.size(), count)) {
            prints.add(print);
          }
        });
    return new SiteTemplate(prints);
  }

  /** Articles of one site: each with the slogan, every tenth with a refrain of its own. */
  private List<ParseResult.Parsed> pages(int count) {
    Random random = new Random(20261124);
    List<ParseResult.Parsed> pages = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String place = PLACES[random.nextInt(PLACES.length)] + PLACES[i % PLACES.length] + "村";
      String deed = DEEDS[random.nextInt(DEEDS.length)];
      String text =
          "<p>"
              + place
              + "今年"
              + deed
              + "的事情，是从一场大雨开始的，当时谁也没有想到会走到今天这一步。</p>"
              + "<p>在"
              + place
              + "，他们用了两年时间"
              + deed
              + "，花掉的钱有一半是各家各户凑出来的。</p>"
              + (i % 10 == 0 ? "<p>" + REFRAIN + "</p>" : "")
              + "<p>负责人说，"
              + place
              + deed
              + "以后，出门的时间少了一半，年轻人也愿意回来。</p>"
              + "<p>"
              + SLOGAN
              + "</p>";
      pages.add(
          parsed("<h1>" + place + deed + "记之" + i + "</h1><div class=main>" + text + "</div>"));
    }
    return pages;
  }

  private ParseResult.Parsed parsed(String html) {
    String page = html.startsWith("<") ? html : "<h1>江边修路的故事</h1><div><p>" + html + "</p></div>";
    return (ParseResult.Parsed)
        parser.parse(
            new Capture(0, "http://example.com/", null, null, ContentKind.HTML, "UTF-8", page));
  }
}
