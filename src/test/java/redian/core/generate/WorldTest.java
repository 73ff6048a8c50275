package redian.core.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class WorldTest {

  private static final int PAGES = 3_000;

  private static SyntheticCrawl crawl;
  private static World world;
  private static final List<PageRow> ROWS = new ArrayList<>();

  @BeforeAll
  static void roll() {
    GeneratorSettings settings = GeneratorSettings.of(PAGES, GeneratedFormat.JSONL_TEXT);
    crawl = new SyntheticCrawl(settings);
    world = new World(settings);
    PageMaker maker = new PageMaker(world);
    for (int i = 0; i < PAGES; i++) {
      ROWS.add(maker.page(i).truth());
    }
  }

  @Test
  void nothingIsShownBeforeItIsPublished() {
    Blocks blocks = new Blocks(world);
    for (PageRow page : ROWS) {
      long captured = page.capturedAt().getEpochSecond();
      if (page.article() != null) {
        assertThat(page.article().publishedAt()).isBefore(page.capturedAt());
      }
      for (PageRow.Card card : page.cards()) {
        assertThat(blocks.headline(card.headline()).publishedAt()).isLessThan(captured);
      }
    }
  }

  @Test
  void capturesFollowOneAnotherInTime() {
    assertThat(ROWS).isSortedAccordingTo(Comparator.comparing(PageRow::capturedAt));
    Instant start = world.settings().start();
    assertThat(ROWS.get(PAGES - 1).capturedAt())
        .isBetween(start, start.plus(world.settings().span()));
  }

  @Test
  void aCaptureOfAnEarlierPageShowsTheSameHeadline() {
    int again = 0;
    for (PageRow page : ROWS) {
      if (page.earlier() < 0) {
        continue;
      }
      again++;
      PageRow earlier = ROWS.get(Math.toIntExact(page.earlier()));
      assertThat(page.url()).isEqualTo(earlier.url());
      assertThat(earlier.capturedAt()).isBefore(page.capturedAt());
      if (page.article() != null && earlier.article() != null) {
        assertThat(page.article().body()).isEqualTo(earlier.article().body());
        assertThat(page.article().headline()).isEqualTo(earlier.article().headline());
      }
    }
    assertThat(again).isGreaterThan(PAGES / 5);
  }

  @Test
  void countersGrowExceptAtResetsAndShowNoMoreThanIsTrue() {
    for (PageRow page : ROWS) {
      for (PageRow.Card card : page.cards()) {
        if (card.views() == null) {
          continue;
        }
        int site = site(page.site());
        CounterRow counter = crawl.counter(site, card.headline(), page.capturedAt());
        assertThat(counter.count()).isEqualTo(card.views().actual());
        boolean wasReset =
            counter.resetAt() != null && !counter.resetAt().isAfter(page.capturedAt());
        if (!wasReset) {
          assertThat(card.views().shown()).isLessThanOrEqualTo(card.views().actual());
        }
        assertThat(crawl.sites().get(site).countStyle().print(card.views().shown()))
            .isEqualTo(card.views().text());
      }
    }
  }

  @Test
  void viewsHaveAHeavyTail() {
    List<Double> totals = new ArrayList<>();
    for (int headline = 0; headline < 2_000; headline++) {
      totals.add(crawl.counter(0, headline, world.settings().start()).total());
    }
    totals.sort(Comparator.reverseOrder());
    double all = totals.stream().mapToDouble(Double::doubleValue).sum();
    double largest = totals.subList(0, 20).stream().mapToDouble(Double::doubleValue).sum();
    assertThat(largest / all).isGreaterThan(0.25);
  }

  @Test
  void targetedCardsFollowTheFlowsOfTheirOutlet() {
    Map<Integer, Map<Integer, Integer>> seen = new HashMap<>();
    Map<String, Integer> numbers =
        crawl.outlets().stream().collect(Collectors.toMap(OutletRow::name, OutletRow::number));
    for (PageRow page : ROWS) {
      if (page.article() == null) {
        continue;
      }
      Map<Integer, Integer> targets =
          seen.computeIfAbsent(numbers.get(page.article().outlet()), outlet -> new HashMap<>());
      for (PageRow.Card card : page.cards()) {
        if (card.reason() == CardReason.SELF || card.reason() == CardReason.PARTNER) {
          targets.merge(card.outletNumber(), 1, Integer::sum);
        }
      }
    }
    int compared = 0;
    for (Map.Entry<Integer, Map<Integer, Integer>> from : seen.entrySet()) {
      int cards = from.getValue().values().stream().mapToInt(Integer::intValue).sum();
      if (cards < 800) {
        continue;
      }
      // two partners can be one outlet: add the shares up first
      Map<Integer, Double> shares = new HashMap<>();
      crawl
          .outlets()
          .get(from.getKey())
          .flows()
          .forEach(flow -> shares.merge(flow.toOutlet(), flow.share(), Double::sum));
      assertThat(from.getValue().keySet()).isSubsetOf(shares.keySet());
      for (Map.Entry<Integer, Double> share : shares.entrySet()) {
        compared++;
        double found = (double) from.getValue().getOrDefault(share.getKey(), 0) / cards;
        assertThat(found).isCloseTo(share.getValue(), within(0.08));
      }
    }
    assertThat(compared).isGreaterThan(10);
  }

  @Test
  void aHeadlineOfAnOutletIsFoundInEveryPeriod() {
    Outlets outlets = world.outlets();
    Dice dice = new Dice(7, Dice.Subject.CARDS, 1);
    for (int i = 0; i < 5_000; i++) {
      int outlet = dice.below(outlets.count());
      long near = dice.below(1_000_000) - 500_000L;
      long found = outlets.find(outlet, near, dice);
      assertThat(outlets.of(found)).isEqualTo(outlet);
      assertThat(Math.floorDiv(found, outlets.period()))
          .isEqualTo(Math.floorDiv(near, outlets.period()));
    }
  }

  @Test
  void outletNamesAreUnique() {
    Set<String> names = new HashSet<>();
    crawl.outlets().forEach(outlet -> assertThat(names.add(outlet.name())).isTrue());
  }

  @Test
  void onlyCopiesShareTheirText() {
    Map<Long, Set<String>> shingles = new HashMap<>();
    List<PageRow.Article> articles = new ArrayList<>();
    for (PageRow page : ROWS.subList(0, 500)) {
      if (page.article() != null
          && shingles.put(page.article().headline(), shingles(page.article().body())) == null) {
        articles.add(page.article());
      }
    }
    double mostOfStrangers = 0;
    for (int i = 0; i < articles.size(); i++) {
      for (int j = 0; j < i; j++) {
        PageRow.Article a = articles.get(i);
        PageRow.Article b = articles.get(j);
        double jaccard = jaccard(shingles.get(a.headline()), shingles.get(b.headline()));
        boolean areIssues = a.copyKind() == CopyKind.COLUMN && b.copyKind() == CopyKind.COLUMN;
        if (a.text() != b.text() && !areIssues) {
          mostOfStrangers = Math.max(mostOfStrangers, jaccard);
        } else if (a.copyKind() == CopyKind.RETITLED && b.copyKind() == CopyKind.ORIGINAL) {
          assertThat(jaccard).isEqualTo(1);
        } else if (a.copyKind() == CopyKind.EDITED && b.copyKind() == CopyKind.ORIGINAL) {
          assertThat(jaccard).isBetween(0.3, 0.7);
        }
      }
    }
    assertThat(mostOfStrangers).isLessThan(0.2);
  }

  @Test
  void issuesOfAColumnLookAlikeAndAreNotTheSame() {
    Blocks blocks = new Blocks(world);
    Map<Integer, String> bodies = new HashMap<>();
    int compared = 0;
    for (long number = 0; number < 8_000; number++) {
      Headline headline = blocks.headline(number);
      if (headline.kind() != CopyKind.COLUMN) {
        continue;
      }
      String body = String.join("\n", world.body(headline));
      String other = bodies.put(headline.outlet(), body);
      if (other != null) {
        compared++;
        assertThat(jaccard(shingles(other), shingles(body))).isBetween(0.15, 0.8);
      }
    }
    assertThat(compared).isGreaterThan(10);
  }

  @Test
  void allKindsOfCopiesAndPagesOccur() {
    Set<CopyKind> kinds = new HashSet<>();
    Set<String> pages = new HashSet<>();
    Set<CardReason> reasons = new HashSet<>();
    for (PageRow page : ROWS) {
      pages.add(page.kind());
      if (page.article() != null) {
        kinds.add(page.article().copyKind());
      }
      page.cards().forEach(card -> reasons.add(card.reason()));
    }
    assertThat(kinds).containsExactlyInAnyOrder(CopyKind.values());
    assertThat(pages).containsExactlyInAnyOrder("article", "listing", "removed");
    assertThat(reasons).containsExactlyInAnyOrder(CardReason.values());
  }

  @Test
  void someHeadlinesAreShownBySeveralSitesAndSomeAreNeverFetched() {
    Map<Long, Set<String>> sites = new HashMap<>();
    for (PageRow page : ROWS) {
      if (page.article() != null) {
        sites.computeIfAbsent(page.article().headline(), h -> new HashSet<>()).add(page.site());
      }
    }
    assertThat(sites.values()).anySatisfy(shown -> assertThat(shown).hasSizeGreaterThan(1));
    assertThat(ROWS.stream().flatMap(page -> page.cards().stream()))
        .anySatisfy(card -> assertThat(crawl.headline(card.headline()).isFetched()).isFalse());
    assertThat(crawl.headline(39).isFetched()).isFalse();
    assertThat(crawl.headline(35).isFetched()).isTrue();
  }

  private static int site(String domain) {
    for (SiteRow site : crawl.sites()) {
      if (site.domain().equals(domain)) {
        return site.number();
      }
    }
    throw new IllegalArgumentException(domain);
  }

  private static Set<String> shingles(String body) {
    Set<String> shingles = new HashSet<>();
    for (int i = 0; i + 5 <= body.length(); i++) {
      shingles.add(body.substring(i, i + 5));
    }
    return shingles;
  }

  private static double jaccard(Set<String> a, Set<String> b) {
    Set<String> small = a.size() < b.size() ? a : b;
    Set<String> large = a.size() < b.size() ? b : a;
    long common = small.stream().filter(large::contains).count();
    return (double) common / (a.size() + b.size() - common);
  }
}
