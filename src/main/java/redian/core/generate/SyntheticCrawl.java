package redian.core.generate;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A synthetic crawl with known truth. Any file and any page of it can be made alone, in any order,
 * by any number of threads; nothing of the crawl is held in memory but the outlets and the sites.
 */
public final class SyntheticCrawl {

  private static final Charset WRONG_CHARSET = Charset.forName("GB18030");

  private final GeneratorSettings settings;
  private final World world;

  /** Rolls the outlets and the sites: some milliseconds, and 60 KB a site. */
  public SyntheticCrawl(GeneratorSettings settings) {
    this.settings = settings;
    this.world = new World(settings);
  }

  /** The number of files. */
  public long fileCount() {
    return (settings.pageCount() + settings.pagesPerFile() - 1) / settings.pagesPerFile();
  }

  /** The name of a file: sorted by name, files are in the order of time. */
  public String fileName(long file) {
    String number = String.format(Locale.ROOT, "%08d", file);
    return "crawl-" + number + settings.format().suffix() + settings.compression().suffix();
  }

  /**
   * Writes one file and tells its truth.
   *
   * @param file from 0
   * @param out left open
   */
  public void writeFile(long file, OutputStream out, TruthSink truth) throws IOException {
    UnfinishedFile unfinished = begin(file, out, truth);
    while (unfinished.writePage()) {
      // page by page
    }
  }

  /**
   * Begins a file, for a caller that goes on page by page.
   *
   * @param file from 0
   * @param out left open
   */
  public UnfinishedFile begin(long file, OutputStream out, TruthSink truth) throws IOException {
    long first = file * settings.pagesPerFile();
    long end = Math.min(settings.pageCount(), first + settings.pagesPerFile());
    CrawlFile writer = CrawlFile.of(fileName(file), settings, out, truth);
    return new UnfinishedFile(this, new PageMaker(world), writer, truth, first, end);
  }

  /** Makes pages without files around them, one after the other, all whole. */
  public void forEachPage(long from, long to, PageSink sink) {
    PageMaker maker = new PageMaker(world);
    for (long index = from; index < to; index++) {
      GeneratedPage page = maker.page(index);
      boolean isHtml = settings.format().isHtml();
      Charset charset = isHtml ? page.site().charset() : StandardCharsets.UTF_8;
      sink.page(page.truth(), new String(page.content(), charset));
    }
  }

  /** The truth about one page. */
  public PageRow page(long index) {
    return new PageMaker(world).page(index).truth();
  }

  /** The bytes of one page: HTML in its charset, or rendered text in UTF-8. */
  public byte[] content(long index) {
    return new PageMaker(world).page(index).content();
  }

  /** The sites, in the order of their numbers. */
  public List<SiteRow> sites() {
    List<SiteRow> rows = new ArrayList<>();
    for (int i = 0; i < world.sites().count(); i++) {
      Site site = world.sites().site(i);
      rows.add(
          new SiteRow(
              i,
              site.domain(),
              site.name(),
              site.layout(),
              site.charset().name(),
              site.audience(),
              site.counting().style(),
              site.counting().pageLagSeconds(),
              site.counting().cardLagSeconds(),
              site.counting().step(),
              site.counting().hasSeeds(),
              site.counting().hasResets(),
              site.counting().hasJumps()));
    }
    return rows;
  }

  /** The outlets, in the order of their numbers. */
  public List<OutletRow> outlets() {
    List<OutletRow> rows = new ArrayList<>();
    for (int i = 0; i < world.outlets().count(); i++) {
      Outlets.Outlet outlet = world.outlets().outlet(i);
      List<OutletRow.Flow> flows = new ArrayList<>();
      flows.add(new OutletRow.Flow(i, outlet.selfShare()));
      for (int p = 0; p < outlet.partners().size(); p++) {
        double share = (1 - outlet.selfShare()) * CardPolicy.PARTNER_SHARES[p];
        flows.add(new OutletRow.Flow(outlet.partners().get(p), share));
      }
      rows.add(
          new OutletRow(
              i,
              outlet.name(),
              outlet.audience(),
              world.outlets().share(i),
              Words.CATEGORIES.get(outlet.category()),
              flows));
    }
    return rows;
  }

  /** Headlines published during the crawl have the numbers from 0 to this, exclusive. */
  public long headlineCount() {
    long blocks = (settings.pageCount() + World.BLOCK_PAGES - 1) / World.BLOCK_PAGES;
    return blocks * Block.HEADLINES;
  }

  /** A headline; those with negative numbers were published before the crawl. */
  public HeadlineRow headline(long number) {
    Headline headline = new Blocks(world).headline(number);
    boolean isFetched =
        number >= 0
            && Math.floorMod(number, (long) Block.HEADLINES) < Block.FETCHED
            && number < headlineCount();
    return new HeadlineRow(
        number,
        headline.subject().event(),
        headline.kind(),
        headline.textKey(),
        Words.CATEGORIES.get(headline.subject().cast().category()),
        world.title(headline),
        world.outlets().outlet(headline.outlet()).name(),
        headline.source() < 0 ? null : world.outlets().outlet(headline.source()).name(),
        Instant.ofEpochSecond(headline.publishedAt()),
        world.mainSite(headline).domain(),
        isFetched);
  }

  /** What a site keeps for a headline, and what it stands at. */
  public CounterRow counter(int site, long headline, Instant at) {
    Site shownOn = world.sites().site(site);
    Counter counter = world.counter(shownOn, new Blocks(world).headline(headline));
    return new CounterRow(
        shownOn.domain(),
        headline,
        counter.total(),
        counter.tauHours(),
        counter.seed(),
        Instant.ofEpochSecond(counter.publishedAt()),
        moment(counter.resetAt()),
        moment(counter.jumpAt()),
        counter.jumpAt() == Counter.NEVER ? 0 : counter.jump(),
        counter.at(at.getEpochSecond()),
        counter.ratePerHour(at.getEpochSecond()));
  }

  private static Instant moment(long second) {
    return second == Counter.NEVER ? null : Instant.ofEpochSecond(second);
  }

  Broken broken(long index, boolean isLast) {
    Dice dice = new Dice(settings.seed(), Dice.Subject.BROKEN, index);
    double share = settings.brokenShare();
    boolean isBroken = dice.chance(share);
    boolean isGarbled = dice.chance(0.4);
    boolean isCut = dice.chance(Math.min(0.5, share * 50));
    GeneratedFormat format = settings.format();
    if (format.isFramed() && isLast && isCut) {
      return Broken.TRUNCATED;
    }
    if (!isBroken) {
      return Broken.NO;
    }
    if (isGarbled) {
      return Broken.MOJIBAKE;
    }
    return format.isFramed()
        ? Broken.DAMAGED
        : format.isFilePerPage() ? Broken.BINARY : Broken.MALFORMED;
  }

  /** Text of one charset read as another and stored again, as careless crawlers do. */
  GeneratedPage garbled(GeneratedPage page) {
    boolean isHtml = settings.format().isHtml();
    Charset charset = isHtml ? page.site().charset() : StandardCharsets.UTF_8;
    Charset wrong = charset.equals(StandardCharsets.UTF_8) ? WRONG_CHARSET : StandardCharsets.UTF_8;
    byte[] bytes = new String(page.content(), wrong).getBytes(StandardCharsets.UTF_8);
    return new GeneratedPage(page.truth(), bytes, page.site());
  }
}
