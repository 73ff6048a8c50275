package redian.core.page;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the editorial lines of one page say, gathered claim by claim: outlet, source, credits,
 * authors, time and counters. Of competing claims the one with the better evidence stays.
 */
final class Byline {

  /** Where a block stands, seen from the article. */
  enum Place {
    ABOVE_TITLE,
    BELOW_TITLE,
    BELOW_BODY
  }

  /** A possible publication time. */
  record DateClaim(DateSpan date, double score, String evidence) {}

  /** From here on an unlabelled name outweighs a labelled source. */
  private static final double STRONG = 4;

  private static final int MAX_TIMED = 20;
  private static final Duration DAY = Duration.ofDays(1);
  private static final double TIME_OF_DAY = 1.5;
  private static final double MADE_UP_YEAR = 3;

  private final List<Credit> credits = new ArrayList<>();
  private final Set<String> authors = new LinkedHashSet<>();
  private final Set<String> bareNames = new LinkedHashSet<>();
  private final Set<String> photographers = new LinkedHashSet<>();
  private final List<Reading> readings = new ArrayList<>();
  private final Map<String, String> evidence = new LinkedHashMap<>();
  private final Set<Instant> minutes = new HashSet<>();
  private final List<DateClaim> timed = new ArrayList<>();
  private DateClaim published;
  private String account;
  private double accountScore;
  private String source;
  private String trailingSource;
  private boolean personal;
  private String originalTitle;

  void claimDate(DateSpan date, double score, String rule) {
    if (date.precision() != PublishedPrecision.DAY && timed.size() < MAX_TIMED) {
      timed.add(new DateClaim(date, score, rule));
    }
    if (date.precision() == PublishedPrecision.MINUTE) {
      minutes.add(date.instant());
    }
    double exact = date.precision() == PublishedPrecision.DAY ? 0 : TIME_OF_DAY;
    double total = score + exact - (date.isPartial() ? MADE_UP_YEAR : 0);
    if (published == null || total > published.score()) {
      published = new DateClaim(date, total, rule);
    }
  }

  /** On pages of this kind the account is a person, see {@link PersonalPages}. */
  void markPersonal() {
    personal = true;
  }

  boolean isPersonal() {
    return personal;
  }

  /** Of each metric the first counter is the page's own. */
  void claimReading(Reading reading) {
    for (Reading known : readings) {
      if (known.metric() == reading.metric()) {
        return;
      }
    }
    readings.add(reading);
  }

  void claimAccount(String name, double score, String text) {
    if (score > accountScore) {
      account = name;
      accountScore = score;
      evidence.put("account", "unlabelled name in a byline, weight " + score + ": " + text);
    }
  }

  void claimSource(String name, Place place, String text) {
    if (place == Place.BELOW_BODY) {
      if (trailingSource == null) {
        trailingSource = name;
        evidence.put("trailing source", "label below the text: " + text);
      }
    } else if (source == null) {
      source = name;
      evidence.put("source", "label in the byline: " + text);
    }
  }

  void claimOriginalTitle(String title, String text) {
    if (originalTitle == null) {
      originalTitle = title;
      evidence.put("original title", "label: " + text);
    }
  }

  void addCredit(String role, String name) {
    credits.add(new Credit(role, name, Names.kind(name)));
  }

  void addAuthor(String name, String rule) {
    if (authors.add(name)) {
      evidence.merge(
          "authors", rule, (known, more) -> known.equals(more) ? known : known + "; " + more);
    }
  }

  /** A person's name in a byline without a label: an author if nobody else is named. */
  void addBareName(String name) {
    bareNames.add(name);
  }

  /** Whose the pictures are: the author of a page on which nobody wrote. */
  void addPhotographer(String name) {
    photographers.add(name);
  }

  boolean hasAuthors() {
    return !authors.isEmpty();
  }

  /** The authors with a label, else the people that a byline merely names. */
  List<String> authors() {
    if (authors.isEmpty() && bareNames.isEmpty() && isPoster()) {
      return List.of(account);
    }
    Set<String> people = bareNames.isEmpty() ? photographers : bareNames;
    return withoutDepartments(authors.isEmpty() ? people : authors);
  }

  /** Beside people who are named, {@code 作者：心血管病中心} is where they work. */
  private static List<String> withoutDepartments(Set<String> names) {
    boolean people =
        names.stream().anyMatch(name -> name.length() <= 3 || Names.isPersonName(name));
    return names.stream()
        .filter(name -> !people || Names.isPersonName(name) || !Names.isDepartment(name))
        .toList();
  }

  List<Credit> credits() {
    return List.copyOf(credits);
  }

  List<Reading> readings() {
    return List.copyOf(readings);
  }

  /**
   * The time with the best evidence, null if none was claimed. Seconds of zero in the head of a
   * page are made up where the byline shows the same minute; of a mere day the time is the best
   * that any line names on it.
   */
  DateClaim published() {
    if (published != null && published.date().precision() == PublishedPrecision.DAY) {
      return withTime(published);
    }
    if (published == null
        || published.date().precision() != PublishedPrecision.SECOND
        || !minutes.contains(published.date().instant())) {
      return published;
    }
    DateSpan date = published.date();
    DateSpan minute =
        new DateSpan(
            date.start(), date.end(), date.instant(), PublishedPrecision.MINUTE, date.isPartial());
    return new DateClaim(minute, published.score(), published.evidence());
  }

  private DateClaim withTime(DateClaim day) {
    Instant start = day.date().instant();
    DateClaim best = null;
    for (DateClaim claim : timed) {
      boolean within =
          !claim.date().instant().isBefore(start)
              && claim.date().instant().isBefore(start.plus(DAY));
      if (within && (best == null || claim.score() > best.score())) {
        best = claim;
      }
    }
    return best == null ? day : best;
  }

  String originalTitle() {
    return originalTitle;
  }

  /** The medium that the page says it took the text from, null if it does not. */
  String source() {
    return source != null ? source : trailingSource;
  }

  /** Under whose name the page shows the article; null if it names nobody. */
  String outlet() {
    return isAccountSure() ? account : source();
  }

  /** Whether the account is the person who wrote. */
  private boolean isPoster() {
    return personal && account != null && Names.kind(account) == NameKind.PERSON;
  }

  private boolean isAccountSure() {
    return account != null
        && !isPoster()
        && (accountScore >= STRONG || source == null)
        && !(source() != null && account.startsWith(source())) // 江岸日报官方账号
        && !authors.contains(account);
  }

  /** The rule behind a field, null if none is known. */
  String evidence(String field) {
    return switch (field) {
      case "outlet" -> isAccountSure() ? evidence.get("account") : evidence("source outlet");
      case "source outlet" ->
          source != null ? evidence.get("source") : evidence.get("trailing source");
      case "authors" ->
          authors.isEmpty() && !bareNames.isEmpty()
              ? "name of a person in a byline"
              : evidence.get("authors");
      default -> evidence.get(field);
    };
  }
}
