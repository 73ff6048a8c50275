package redian.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the content files: stories, where they were put up, and what the crawl fetched. */
final class SampleContent {

  private static final List<String> CATEGORIES =
      List.of(
          "international",
          "economy",
          "technology",
          "sports",
          "entertainment",
          "society",
          "health",
          "cars",
          "local",
          "traditional");

  private static final Pattern PLACEMENT =
      Pattern.compile(
          "(?<site>[KPMGT]) (?<at>\\S+) (?<readers>\\d+) (?<outlet>[^<|]+?)(?: <- (?<source>[^|]+?))?"
              + "(?: \\| (?<title>[^|]+?))?(?: \\| (?<count>\\d+))?");

  private final Map<SampleSite, List<Placement>> placements = new EnumMap<>(SampleSite.class);
  private final List<Visit> visits = new ArrayList<>();

  SampleContent() {
    for (SampleSite site : SampleSite.values()) {
      placements.put(site, new ArrayList<>());
    }
    for (String category : CATEGORIES) {
      for (String block : resource("stories/" + category + ".txt").split("----\n")) {
        addStory(category, block);
      }
    }
    for (String line : lines("teasers.txt")) {
      addPlacement(null, line);
    }
    List<String> rows = lines("captures.csv");
    for (String row : rows.subList(1, rows.size())) {
      visits.add(visit(row.split(",")));
    }
  }

  /** Everything a site shows, in the order of its numbers. */
  List<Placement> placements(SampleSite site) {
    return placements.get(site);
  }

  /** What was fetched, in the order of the deliveries. */
  List<Visit> visits() {
    return visits;
  }

  private void addStory(String category, String block) {
    String[] halves = block.split("body:\n", 2);
    String head = halves[0];
    Story story =
        new Story(
            field(head, "id"),
            category,
            field(head, "title"),
            split(field(head, "authors"), "、"),
            split(field(head, "credits"), ";"),
            field(head, "dateline"),
            halves[1].lines().toList());
    for (String line : head.lines().toList()) {
      if (line.startsWith("on: ")) {
        addPlacement(story, line.substring("on: ".length()));
      }
    }
  }

  private void addPlacement(Story story, String line) {
    Matcher m = PLACEMENT.matcher(line);
    if (!m.matches()) {
      throw new IllegalArgumentException("not a placement: " + line);
    }
    SampleSite site = SampleSite.valueOf(m.group("site"));
    List<Placement> shown = placements.get(site);
    int paragraphs = story == null ? 0 : story.paragraphs().size();
    shown.add(
        new Placement(
            site,
            story,
            shown.size() + 1,
            LocalDateTime.parse(m.group("at")).atZone(Placement.ZONE).toInstant(),
            Long.parseLong(m.group("readers")),
            m.group("outlet"),
            m.group("source"),
            m.group("title") == null && story != null ? story.title() : m.group("title"),
            m.group("count") == null ? paragraphs : Integer.parseInt(m.group("count"))));
  }

  private Visit visit(String[] row) {
    SampleSite site = SampleSite.valueOf(row[2]);
    return new Visit(
        row[0], Instant.parse(row[1]), site, Visit.Shape.of(row[4]), find(site, row[3]));
  }

  private Placement find(SampleSite site, String reference) {
    String[] parts = reference.split("#");
    int copy = parts.length == 1 ? 1 : Integer.parseInt(parts[1]);
    for (Placement placement : placements.get(site)) {
      if (placement.story() != null && placement.story().id().equals(parts[0]) && --copy == 0) {
        return placement;
      }
    }
    return null;
  }

  private static String field(String head, String name) {
    for (String line : head.lines().toList()) {
      if (line.startsWith(name + ":")) {
        String value = line.substring(name.length() + 1).strip();
        return value.isEmpty() ? null : value;
      }
    }
    return null;
  }

  private static List<String> split(String value, String separator) {
    return value == null ? List.of() : List.of(value.split(separator));
  }

  private static List<String> lines(String name) {
    return resource(name).lines().filter(line -> !line.startsWith("#")).toList();
  }

  private static String resource(String name) {
    try (InputStream in = SampleContent.class.getResourceAsStream("/sample/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }
}
