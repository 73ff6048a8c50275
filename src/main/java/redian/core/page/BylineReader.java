package redian.core.page;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import redian.core.count.Count;
import redian.core.count.CountReader;
import redian.core.count.CountSpan;
import redian.core.count.Metric;

/** Reads one editorial line: its labels, dates and counters, and what they leave. */
final class BylineReader {

  /** {@code By 林恪}: blog software speaks English. */
  private static final Pattern BY =
      Pattern.compile(
          "(?:^|\\s)[Bb][Yy]\\s([\\u4e00-\\u9fff·]{2,8}|[A-Z][\\w.]+(?:\\s[A-Z][\\w.]+){0,2})(?=$|[\\s|·•,])");

  /** A date without a year, or an age, which only the time of capture makes a date. */
  private static final Pattern SHORT_DATE =
      Pattern.compile(
          "(?<![\\d\\-/.年])\\d{1,2}(?:[-/]|月)\\d{1,2}日?\\s?\\d{1,2}[:：]\\d{2}|(?<!\\d)\\d{1,3}\\s?(?:秒|分钟|分鐘|小时|小時|天|周|个月|個月|年)前|(?:昨天|今天|前天)(?:\\s?\\d{1,2}[:：]\\d{2})?");

  /** One of these stands in each of them; the pattern is tried only then. */
  private static final PhraseTable SHORT_DATE_SIGNS = PhraseTable.of(":,：,前,天");

  private static final Pattern SECONDS =
      Pattern.compile(
          "(?<!\\d)\\d{2}:\\d{2}:\\d{2}(?=\\d)|(?<=\\s)\\d{2}:\\d{2}(?=\\d[\\d.,万]*(?:人|次|阅|浏))");

  private static final Pattern PHOTOGRAPHER =
      Pattern.compile(".{0,4}(?:摄影师?|攝影師?|拍摄|摄影报道|图文|攝影報導)");

  private static final int LONG_BYLINE_CHARS = 80;

  private final Byline byline;
  private final DateReader dates;
  private final Instant capturedAt;
  private final Accounts accounts;
  private final boolean personal;

  /**
   * A reader for one page.
   *
   * @param site what the head names as the site, empty if nothing
   * @param menu the entries of the menus above the title
   * @param personal whether the page is somebody's own, see {@link PersonalPages}
   */
  BylineReader(
      Byline byline,
      DateReader dates,
      Instant capturedAt,
      String title,
      String site,
      Set<String> menu,
      boolean personal) {
    this.personal = personal;
    this.byline = byline;
    this.dates = dates;
    this.capturedAt = capturedAt;
    this.accounts = new Accounts(byline, title, site, menu);
  }

  /** Reads one block; true if it said something. */
  boolean read(Block unspaced, Byline.Place place, boolean nearDate) {
    Block block = unspaced.withSpacedSeams();
    String text = block.text;
    List<Labelled> labels = block.labels();
    List<CountSpan> counts = CountReader.read(withoutSeconds(text));
    boolean[] used = new boolean[text.length()];
    boolean said = false;
    for (CountSpan count : counts) {
      mark(used, count.start(), count.end());
      byline.claimReading(new Reading(count.metric(), count.count()));
      said = true;
    }
    for (DateSpan date : dates.read(text, capturedAt)) {
      mark(used, date.start(), date.end());
      claim(block, date, labels, place);
      said = true;
    }
    Matcher age = mayHoldShortDate(text) ? SHORT_DATE.matcher(text) : null;
    while (age != null && age.find()) {
      mark(used, age.start(), age.end());
      said = true;
    }
    said |= place == Byline.Place.BELOW_BODY && readSignature(block.text);
    for (Labelled label : labels) {
      readLabel(block, label, used, place);
      mark(used, label.start(), label.end());
      said = true;
    }
    if (!byline.hasAuthors()) {
      Writers.read(text, said && place == Byline.Place.BELOW_TITLE, byline);
    }
    Matcher english = BY.matcher(text);
    if (place == Byline.Place.BELOW_TITLE && !byline.hasAuthors() && english.find()) {
      byline.addAuthor(english.group(1), "byline: " + english.group().strip());
      mark(used, english.start(1), english.end(1));
    }
    if (place != Byline.Place.BELOW_BODY) {
      accounts.read(block, used, said || nearDate, place);
    }
    bareCounter(block);
    return said;
  }

  /** Whether a line has a date without a year, or an age. */
  static boolean hasShortDate(String text) {
    return mayHoldShortDate(text) && SHORT_DATE.matcher(text).find();
  }

  private static boolean mayHoldShortDate(String text) {
    return text.length() <= LONG_BYLINE_CHARS && SHORT_DATE_SIGNS.isIn(text);
  }

  /** The name of an account in a box of its own. */
  void readAccount(String name) {
    accounts.nameMedium(OutletNames.of(name), name);
  }

  /** Reads the dates of a line, and nothing else. */
  void readDates(Block block, Byline.Place place) {
    for (DateSpan date : dates.read(block.text, capturedAt)) {
      claim(block, date, block.labels(), place);
    }
  }

  /** In {@code 2025-09-01 12:26:4523.8万人围观} the seconds are no part of the count. */
  private static String withoutSeconds(String text) {
    boolean timed = text.length() <= LONG_BYLINE_CHARS && text.indexOf(':') >= 0;
    Matcher m = timed ? SECONDS.matcher(text) : null;
    return m == null || !m.find()
        ? text
        : text.substring(0, m.start())
            + "        ".substring(0, m.end() - m.start())
            + text.substring(m.end());
  }

  private boolean readSignature(String line) {
    List<String> names = byline.hasAuthors() ? List.of() : Signatures.authors(line);
    for (String name : names) {
      byline.addAuthor(name, "signature: " + line);
    }
    String newspaper = Signatures.newspaper(line);
    if (newspaper != null) {
      byline.claimSource(newspaper, Byline.Place.BELOW_BODY, line);
    }
    return newspaper != null || !names.isEmpty();
  }

  /** A bare number beside an eye is a view count; the eye is a class name. */
  private void bareCounter(Block block) {
    for (Part part : block.parts) {
      boolean views = part.zones().contains(Zone.VIEWS) || block.box.ownZones.contains(Zone.VIEWS);
      boolean labelled = endsWithLabel(block.text.substring(0, part.start()));
      Count count = views && !labelled ? CountReader.bare(block.textOf(part).strip()) : null;
      if (count != null) {
        byline.claimReading(new Reading(Metric.VIEW, count));
      }
    }
  }

  /** {@code 博客访问：93,402}: a label says what is counted, whatever the class. */
  private static boolean endsWithLabel(String before) {
    String text = before.strip();
    return text.endsWith("：") || text.endsWith(":");
  }

  private void claim(Block block, DateSpan date, List<Labelled> labels, Byline.Place place) {
    double score =
        switch (place) {
          case BELOW_TITLE -> 4;
          case ABOVE_TITLE -> 1;
          case BELOW_BODY -> 1;
        };
    for (Labelled label : labels) {
      if (label.start() <= date.start() && date.start() < label.end()) {
        if (label.kind() == Labelled.Kind.DATE) {
          score += 2;
        } else if (label.kind() == Labelled.Kind.UPDATED) {
          score -= 3;
        }
      }
    }
    if (block.in(Zone.DATE) || block.in(Zone.BYLINE)) {
      score += 0.5;
    }
    if (block.length() > LONG_BYLINE_CHARS) {
      score -= 2;
    }
    byline.claimDate(
        date,
        score - block.index * 1e-6,
        "byline: " + block.text.substring(date.start(), date.end()));
  }

  private void readLabel(Block block, Labelled label, boolean[] used, Byline.Place place) {
    switch (label.kind()) {
      case SOURCE -> {
        String name = OutletNames.of(LabelValue.firstFree(block, label, used));
        if (name != null) {
          byline.claimSource(name, place, block.text.substring(label.start(), label.end()));
        }
      }
      case AUTHOR -> {
        if (personal && byline.hasAuthors()) {
          return; // those who answer
        }
        List<String> names = Names.split(LabelValue.firstFree(block, label, used));
        if (label.role().equals("原创") && !names.isEmpty()) {
          names = List.of(names.get(0).replaceAll("编译$", "")); // an account's name follows
        }
        for (String name : names) {
          if (Names.tookPicture(name)) {
            byline.addPhotographer(name.substring(0, name.length() - 1));
          } else {
            byline.addCredit(label.role(), name);
            byline.addAuthor(name, "label " + label.role());
          }
        }
        String medium = names.isEmpty() ? null : OutletNames.medium(label.role());
        if (place == Byline.Place.BELOW_TITLE && medium != null && Names.isOrganization(medium)) {
          accounts.nameMedium(OutletNames.of(medium), block.text);
        }
      }
      case CREDIT -> {
        for (String name : Names.split(LabelValue.firstFree(block, label, used))) {
          byline.addCredit(label.role(), name);
          if (place == Byline.Place.BELOW_TITLE && PHOTOGRAPHER.matcher(label.role()).matches()) {
            byline.addPhotographer(name);
          }
        }
      }
      case ORIGINAL_TITLE -> {
        String original = LabelValue.title(label.value());
        if (original != null) {
          byline.claimOriginalTitle(original, label.role());
          Datelines.reporters(label.value(), byline);
        }
      }
      default -> {}
    }
  }

  private static void mark(boolean[] used, int start, int end) {
    for (int i = start; i < end; i++) {
      used[i] = true;
    }
  }
}
