package redian.core.generate;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import redian.core.capture.CrawlFileReader;
import redian.core.capture.Framed;
import redian.core.capture.ReadSettings;
import redian.core.page.PageParser;
import redian.core.page.ParseResult;
import redian.core.page.ParserSettings;
import redian.core.page.SiteTemplate;

/**
 * What site templates change in the bodies of generated crawls: {@code SiteTemplateSurvey PAGES}.
 * Paragraphs are compared with the truth as a whole.
 */
final class SiteTemplateSurvey {

  private static final int EXAMPLES = 5;

  private final Map<String, List<ParseResult.Parsed>> pages = new HashMap<>();
  private final IdentityHashMap<ParseResult.Parsed, Set<String>> truths = new IdentityHashMap<>();
  private final Map<String, Integer> wrong = new TreeMap<>();
  private int articles;
  private int exactBefore;
  private int exactAfter;
  private int paragraphs;
  private int foreignBefore;
  private int foreignTaken;
  private int trueTaken;

  private SiteTemplateSurvey() {}

  public static void main(String[] args) throws IOException {
    for (GeneratedFormat format : List.of(GeneratedFormat.WARC, GeneratedFormat.WET)) {
      SiteTemplateSurvey survey = new SiteTemplateSurvey();
      survey.read(Integer.parseInt(args[0]), format);
      survey.pages.values().forEach(survey::compare);
      survey.print(format);
    }
  }

  private void read(int count, GeneratedFormat format) throws IOException {
    GeneratorSettings settings = GeneratorSettings.of(count, format).withBrokenShare(0);
    PageParser parser = new PageParser(ParserSettings.defaults());
    SyntheticCrawl crawl = new SyntheticCrawl(settings);
    for (int number = 0; number < crawl.fileCount(); number++) {
      SyntheticCrawlTest.Recorded truth = new SyntheticCrawlTest.Recorded();
      byte[] file = SyntheticCrawlTest.bytes(crawl, number, truth);
      int index = 0;
      try (CrawlFileReader reader =
          CrawlFileReader.open(new ByteArrayInputStream(file), ReadSettings.defaults())) {
        while (reader.hasNext()) {
          if (reader.next() instanceof Framed.Captured captured) {
            PageRow row = truth.pages.get(index++);
            if (row.article() != null
                && parser.parse(captured.capture()) instanceof ParseResult.Parsed parsed
                && parsed.page().article() != null
                && parsed.page().site() != null) {
              pages.computeIfAbsent(parsed.page().site(), site -> new ArrayList<>()).add(parsed);
              truths.put(parsed, Set.copyOf(Arrays.asList(row.article().body().split("\n"))));
            }
          }
        }
      }
    }
  }

  private void compare(List<ParseResult.Parsed> site) {
    Map<Long, Set<String>> titles = new HashMap<>();
    site.forEach(
        page ->
            page.fingerprints()
                .forEach(
                    print ->
                        titles
                            .computeIfAbsent(print, p -> new HashSet<>())
                            .add(page.page().article().title())));
    long count = site.stream().map(page -> page.page().article().title()).distinct().count();
    SiteTemplate template =
        new SiteTemplate(
            titles.entrySet().stream()
                .filter(entry -> SiteTemplate.isTemplate(count, entry.getValue().size()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet()));
    for (ParseResult.Parsed page : site) {
      List<String> body = List.of(page.page().article().body().split("\n", -1));
      Set<String> truth = truths.get(page);
      List<Integer> taken = template.positions(page.fingerprints());
      String after = SiteTemplate.without(page.page().article().body(), taken);
      articles++;
      paragraphs += body.size();
      exactBefore += Set.copyOf(body).equals(truth) ? 1 : 0;
      exactAfter += Set.copyOf(Arrays.asList(after.split("\n", -1))).equals(truth) ? 1 : 0;
      for (int i = 0; i < body.size(); i++) {
        boolean isTrue = truth.contains(body.get(i));
        foreignBefore += isTrue ? 0 : 1;
        if (taken.contains(i)) {
          foreignTaken += isTrue ? 0 : 1;
          trueTaken += isTrue ? 1 : 0;
          if (isTrue) {
            wrong.merge(body.get(i), 1, Integer::sum);
          }
        }
      }
    }
  }

  private void print(GeneratedFormat format) {
    System.out.printf(
        Locale.ROOT,
        "%s: %d articles of %d sites, %d paragraphs, %d not in the truth; taken out: %d of these and"
            + " %d that are in the truth; exact bodies %.4f before, %.4f after%n",
        format,
        articles,
        pages.size(),
        paragraphs,
        foreignBefore,
        foreignTaken,
        trueTaken,
        (double) exactBefore / articles,
        (double) exactAfter / articles);
    wrong.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .limit(EXAMPLES)
        .forEach(
            entry ->
                System.out.printf(
                    Locale.ROOT,
                    "  taken wrongly %d times: %s%n",
                    entry.getValue(),
                    entry.getKey()));
  }
}
