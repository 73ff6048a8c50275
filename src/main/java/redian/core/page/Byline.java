package redian.core.page;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import redian.core.count.CountReader;
import redian.core.count.CountSpan;
import redian.core.count.Metric;
import redian.core.key.TextKeys;

/**
 * What the editorial lines of one page say, gathered block by block: outlet, source, credits,
 * authors, dates and counters, each with how good its evidence is.
 */
final class Byline {

  /** {@code 某人 發表在 某站}: the line below a blog's text. */
  private static final Pattern POSTED =
      Pattern.compile("^([^\\s，。:：]{2,20})\\s(?:發表在|发表在|發表於|发表于)\\s");

  /** Words that talk to the reader, or tell something: no name has them. */
  private static final Pattern SPEECH = Pattern.compile("[请請您你們们吗嗎吧呢]|我[们們的]|[的了]$");

  /** From here on an unlabelled name outweighs a labelled source. */
  private static final double STRONG = 5;

  /** Where a block stands, seen from the article. */
  enum Place {
    ABOVE_TITLE,
    BELOW_TITLE,
    BELOW_BODY
  }

  /** A possible publication time. */
  record DateClaim(DateSpan date, double score, String evidence) {}

  private final DateReader dates;
  private final Instant capturedAt;
  private final String titleKey;
  final List<Credit> credits = new ArrayList<>();
  final Set<String> authors = new LinkedHashSet<>();

  /** Names of people that stand in a byline without a label. */
  final Set<String> bareNames = new LinkedHashSet<>();

  final List<Reading> readings = new ArrayList<>();
  DateClaim published;
  String account;
  double accountScore;
  String source;
  String trailingSource;
  String originalTitle;

  Byline(DateReader dates, Instant capturedAt, String title) {
    this.titleKey = TextKeys.titleKey(title);
    this.dates = dates;
    this.capturedAt = capturedAt;
  }

  void claimDate(DateSpan date, double score, String evidence) {
    double exact = date.precision() == PublishedPrecision.DAY ? 0 : 1.5;
    double total = score + exact - (date.isPartial() ? 3 : 0);
    if (published == null || total > published.score()) {
      published = new DateClaim(date, total, evidence);
    }
  }

  /** Whether a line says who posted the text: {@code 某人 發表在 某站 人氣(23925)}. */
  static boolean isPostedLine(String text) {
    return text.length() < 100 && POSTED.matcher(text).find();
  }

  /** Reads one block; true if it said something. */
  boolean read(Block unspaced, Place place, boolean nearDate) {
    Block block = unspaced.withSpacedSeams();
    String text = block.text;
    List<Labelled> labels = LabelReader.read(text);
    List<CountSpan> counts = CountReader.read(text);
    boolean[] used = new boolean[text.length()];
    boolean said = false;
    for (CountSpan count : counts) {
      mark(used, count.start(), count.end());
      addReading(new Reading(count.metric(), count.count()));
      said = true;
    }
    for (DateSpan date : dates.read(text, capturedAt)) {
      mark(used, date.start(), date.end());
      claim(block, date, labels, place);
      said = true;
    }
    for (Labelled label : labels) {
      readLabel(block, label, used, place);
      mark(used, label.start(), label.end());
      said = true;
    }
    Matcher posted = POSTED.matcher(block.text);
    if (posted.find() && authors.isEmpty()) {
      authors.add(posted.group(1));
    }
    if (place != Place.BELOW_BODY) {
      leftovers(block, used, said || nearDate, place);
    }
    bareCounter(block);
    return said;
  }

  /** Under whose name the page shows the article; null if it names nobody. */
  String outlet() {
    boolean sure = account != null && (accountScore >= STRONG || source == null);
    if (sure && !authors.contains(account)) {
      return account;
    }
    return source != null ? source : trailingSource;
  }

  private void addReading(Reading reading) {
    for (Reading known : readings) {
      if (known.metric() == reading.metric()) {
        return; // the first of a metric is the page's own
      }
    }
    readings.add(reading);
  }

  /** A bare number beside an eye is a view count; the eye is a class name. */
  private void bareCounter(Block block) {
    for (Part part : block.parts) {
      boolean views = part.zones().contains(Zone.VIEWS) || block.box.ownZones.contains(Zone.VIEWS);
      redian.core.count.Count count = views ? CountReader.bare(block.textOf(part).strip()) : null;
      if (count != null) {
        addReading(new Reading(Metric.VIEW, count));
      }
    }
  }

  private void claim(Block block, DateSpan date, List<Labelled> labels, Place place) {
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
    if (block.length() > 80) {
      score -= 2;
    }
    claimDate(
        date,
        score - block.index * 1e-6,
        "byline: " + block.text.substring(date.start(), date.end()));
  }

  private void readLabel(Block block, Labelled label, boolean[] used, Place place) {
    switch (label.kind()) {
      case SOURCE -> {
        String name = Names.outlet(firstFree(block, label, used));
        if (name != null) {
          if (place == Place.BELOW_BODY) {
            trailingSource = trailingSource == null ? name : trailingSource;
          } else {
            source = source == null ? name : source;
          }
        }
      }
      case AUTHOR -> {
        List<String> names = Names.split(firstFree(block, label, used));
        if (label.role().equals("原创") && !names.isEmpty()) {
          names = List.of(names.get(0).replaceAll("编译$", "")); // an account's name follows
        }
        for (String name : names) {
          credits.add(new Credit(label.role(), name, Names.kind(name)));
          authors.add(name);
        }
      }
      case CREDIT -> {
        for (String name : Names.split(firstFree(block, label, used))) {
          credits.add(new Credit(label.role(), name, Names.kind(name)));
        }
      }
      case ORIGINAL_TITLE -> {
        if (originalTitle == null) {
          originalTitle = unquote(label.value());
        }
      }
      default -> {}
    }
  }

  static String unquote(String value) {
    String text = value.strip();
    while (text.endsWith("）") || text.endsWith(")")) {
      text = text.substring(0, text.length() - 1).strip();
    }
    if (text.length() > 2 && text.startsWith("《") && text.endsWith("》")) {
      text = text.substring(1, text.length() - 1);
    }
    return text.isEmpty() ? null : text;
  }

  /** The first piece of a label's value that is no date and no counter; seams end a piece. */
  private static String firstFree(Block block, Labelled label, boolean[] used) {
    int from = block.text.indexOf(label.value(), label.start());
    if (label.value().isEmpty() || from < 0) {
      return "";
    }
    int end = Math.min(label.end(), from + label.value().length());
    int start = from;
    while (start < end
        && (used[start]
            || (!Character.isLetterOrDigit(block.text.charAt(start))
                && "《“\"".indexOf(block.text.charAt(start)) < 0))) {
      start++;
    }
    int stop = start;
    while (stop < end && !used[stop] && !(stop > start && isSeam(block, stop))) {
      stop++;
    }
    return block.text.substring(start, stop);
  }

  private static boolean isSeam(Block block, int at) {
    if (block.text.charAt(at - 1) == ' ' && at >= 2) {
      return false;
    }
    for (Part part : block.parts) {
      if (part.start() == at) {
        return true;
      }
    }
    return false;
  }

  /** What labels, dates and counters leave of a byline may be the outlet: 上观新闻503人阅读. */
  private void leftovers(Block block, boolean[] used, boolean said, Place place) {
    int at = 0;
    String text = block.text;
    while (at < text.length()) {
      if (used[at] || isSeparator(text.charAt(at))) {
        at++;
        continue;
      }
      int end = at + 1;
      while (end < text.length()
          && !used[end]
          && !isSeparator(text.charAt(end))
          && !isSeam(block, end)) {
        end++;
      }
      weighOutlet(block, at, end, said, place);
      at = end;
    }
  }

  private static boolean isSeparator(char c) {
    return c == '|' || c == '｜' || c == '丨' || c == '·' || c == '•' || c == ' ' || c == ','
        || c == '，';
  }

  private void weighOutlet(Block block, int start, int end, boolean said, Place place) {
    String name = Names.outlet(block.text.substring(start, end));
    if (name == null || name.length() > 20 || TextMeasure.of(name).weight() < 2) {
      return;
    }
    if (Names.isPersonName(name) && !zonesAt(block, start).contains(Zone.SOURCE)) {
      if (place == Place.BELOW_TITLE && said && block.length() < 60) {
        bareNames.add(name);
      }
      return;
    }
    double score = place == Place.BELOW_TITLE ? 1 : -1;
    score += said ? 1.5 : 0;
    score += block.in(Zone.SOURCE) || zonesAt(block, start).contains(Zone.SOURCE) ? 2 : 0;
    score += block.in(Zone.AUTHOR) || zonesAt(block, start).contains(Zone.AUTHOR) ? 1.5 : 0;
    score += Names.kind(name) == NameKind.ORGANIZATION ? 1 : 0;
    score -= block.length() > 60 ? 2 : 0;
    score -= name.indexOf('：') >= 0 || block.text.indexOf('，') >= 0 ? 3 : 0;
    score -= SPEECH.matcher(name).find() ? 2 : 0;
    String key = TextKeys.outletKey(name);
    score -= key.length() >= 4 && titleKey.contains(key) ? 3 : 0;
    if (score >= 2.5 && score > accountScore) {
      account = name;
      accountScore = score;
    }
  }

  private static Set<Zone> zonesAt(Block block, int at) {
    for (Part part : block.parts) {
      if (part.start() <= at && at < part.end()) {
        return part.zones();
      }
    }
    return Set.of();
  }

  private static void mark(boolean[] used, int start, int end) {
    for (int i = start; i < end; i++) {
      used[i] = true;
    }
  }
}
