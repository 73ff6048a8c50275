package redian.sample;

import java.util.List;
import java.util.stream.Collectors;

/**
 * An aggregator's page as a crawler rendered it to text: the own count glued to the outlet,
 * credits, a disclaimer, two headings in a row, cards with {@code 浏览 N}, and a footer that names
 * the site.
 */
final class RenderedTextLayout {

  private static final String DISCLAIMER =
      "版权与免责声明:本文内容转载自其他媒体,目的在于传递更多信息,不代表本站观点或立场," + "如涉及版权问题,请联系我们及时处理。";
  private static final List<String> HEADINGS = List.of("猜你喜欢", "精彩推荐");
  private static final int CARDS = 16;

  private final Visit visit;
  private final CardChoice choice;

  RenderedTextLayout(Visit visit, CardChoice choice) {
    this.visit = visit;
    this.choice = choice;
  }

  Written write() {
    Placement page = visit.placement();
    Story story = page.story();
    Shown views = Shown.exact(page.viewsAt(visit.at()));
    PageTruth truth =
        PageTruth.ofArticle(visit, visit.delivery().equals("text") ? "footer" : "url")
            .set("original_title", page.title())
            .set("view_count", views.toTruth())
            .editors(story)
            .authors(story, "作者")
            .disclaimer(DISCLAIMER, "reprint");
    StringBuilder text = new StringBuilder("关闭广告\n\n");
    text.append(page.title()).append("\n\n");
    text.append(page.outlet()).append(views.text()).append("人阅读\n\n\n\n");
    for (String paragraph : story.printed(page.paragraphCount())) {
      text.append(paragraph).append("\n\n");
    }
    text.append("原标题:《").append(page.title()).append("》\n\n");
    if (!story.credits().isEmpty()) {
      text.append(String.join(" ", story.credits())).append("\n\n");
    }
    appendSource(text, page);
    text.append(DISCLAIMER).append('\n');
    HEADINGS.forEach(heading -> text.append(heading).append('\n'));
    for (Placement card : choice.take(CARDS)) {
      Shown count = Shown.exact(card.viewsAt(visit.at()));
      text.append('\n').append(card.title()).append("\n\n");
      text.append(card.outlet()).append(" 浏览 ").append(count.text()).append('\n');
      truth.addCard(new CardTruth(HEADINGS, card.title(), card.outlet(), null, count));
    }
    text.append("本站所有信息收集于互联网,如本站收集信息侵权,请联系我们及时删除\n");
    text.append("Copyright © 2020-2026,版权所有 ").append(visit.site().domain()).append('\n');
    text.append("沪ICP备20990001号-1\n");
    return new Written(text.toString(), truth);
  }

  private static void appendSource(StringBuilder text, Placement page) {
    List<String> authors = page.story().authors();
    text.append("来源:").append(page.source() == null ? "" : page.source());
    if (!authors.isEmpty()) {
      text.append("作者:").append(authors.stream().collect(Collectors.joining("、")));
    }
    text.append("\n\n");
  }
}
