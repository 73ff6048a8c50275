package redian.core.generate;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Makes pages, one after the other or any one alone. For one thread. */
final class PageMaker {

  private final World world;
  private final boolean isHtml;
  private final PagePlan plan;
  private final CardPolicy policy;
  private final PageBuffer out = new PageBuffer();

  PageMaker(World world) {
    this.world = world;
    this.isHtml = world.settings().format().isHtml();
    Blocks blocks = new Blocks(world);
    this.plan = new PagePlan(world, blocks);
    this.policy = new CardPolicy(world, blocks);
  }

  GeneratedPage page(long index) {
    PlannedPage planned = plan.page(index);
    Site site = planned.site();
    List<PageRow.Card> cards = new ArrayList<>();
    List<PageView.Section> sections = sections(planned, cards);
    ArticleWriter article =
        planned.kind() == PlannedPage.Kind.ARTICLE ? new ArticleWriter(world, planned) : null;
    String url =
        site.root()
            + (planned.headline() == null
                ? "/"
                : site.path(planned.headline(), world.publishedOn(site, planned.headline())));
    PageView view =
        article == null
            ? new PageView(
                site,
                planned.kind(),
                url,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                sections)
            : article.view(url, sections);
    PageRow truth =
        new PageRow(
            index,
            url,
            site.domain(),
            Instant.ofEpochSecond(planned.capturedAt()),
            planned.kind().name().toLowerCase(Locale.ROOT),
            site.layout(),
            site.charset().name(),
            planned.earlier(),
            article == null ? null : article.truth(),
            cards);
    return new GeneratedPage(truth, content(view), site);
  }

  private byte[] content(PageView view) {
    out.begin(isHtml ? view.site().charset() : StandardCharsets.UTF_8);
    Layout layout =
        isHtml ? Layout.of(view, out, world.words()) : new TextPage(view, out, world.words());
    layout.write();
    return out.toBytes();
  }

  private List<PageView.Section> sections(PlannedPage page, List<PageRow.Card> truth) {
    List<PageView.Section> sections = new ArrayList<>();
    List<PageView.Card> shown = new ArrayList<>();
    int section = -1;
    for (CardPolicy.Choice choice : policy.choose(page)) {
      if (choice.section() != section) {
        section = choice.section();
        shown = new ArrayList<>();
        sections.add(new PageView.Section(heading(page, section), shown));
      }
      shown.add(card(page, choice, truth));
    }
    return sections;
  }

  private static String heading(PlannedPage page, int section) {
    Look look = page.site().look();
    if (section == CardPolicy.HOT) {
      return look.label("hot");
    }
    String targeted = section == CardPolicy.RELATED ? "related" : "recommended";
    return look.label(page.headline() == null ? "listing" : targeted);
  }

  private PageView.Card card(PlannedPage page, CardPolicy.Choice choice, List<PageRow.Card> truth) {
    Site site = page.site();
    Headline headline = choice.headline();
    Site.Shown shown = site.shown().get(choice.section());
    String title = site.cardTitle(world.title(headline), headline.number());
    String outlet = world.outlets().outlet(headline.outlet()).name();
    String path = site.path(headline, world.publishedOn(site, headline));
    PageRow.Count count = null;
    if (shown.count()) {
      count = site.counting().onCard(world.counter(site, headline), page.capturedAt());
    }
    truth.add(
        new PageRow.Card(
            truth.size() + 1,
            heading(page, choice.section()),
            headline.number(),
            title,
            shown.outlet() ? outlet : null,
            isHtml ? site.root() + path : null,
            count,
            choice.reason(),
            headline.outlet()));
    return new PageView.Card(
        title,
        path,
        shown.outlet() ? outlet : null,
        count == null ? null : site.look().label("cardviews", count.text()));
  }
}
