package redian.core.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import redian.SharedData;
import redian.core.capture.Capture;
import redian.core.capture.ContentKind;
import redian.core.entity.EntityAnalyzer;
import redian.core.entity.EntitySettings;

/**
 * Damaged pages: whatever is cut, doubled, swapped or overwritten, the parser has a result and no
 * exception; so has who looks for names in every tenth of them. The seed and the number of mutants
 * are system properties; 100,000 of them: {@code ./mvnw -q test -Dtest=MutatedPagesTest
 * -Dmutants=100000 -Dseed=7}.
 */
class MutatedPagesTest {

  private static final String[] SPICE = {
    "<",
    ">",
    "</div>",
    "<div>",
    "<!--",
    "\"",
    "<table>",
    "<script>",
    "&#x110000;",
    "\u0000",
    "\ud800",
    "来源：",
    "作者：",
    "阅读 1.2万",
    "2023-02-31 25:61",
    "（",
    "》",
    "猜你喜欢",
    "<a href='javascript:'>",
    "<title>",
    "<p hidden>"
  };

  private final PageParser parser = new PageParser(ParserSettings.defaults());
  private final EntityAnalyzer analyzer = EntityAnalyzer.shared(EntitySettings.defaults());

  @Test
  void aMutantHasAResult() throws IOException {
    int mutants = Integer.getInteger("mutants", 2000);
    long seed = Long.getLong("seed", 20261124L);
    System.out.println("MutatedPagesTest: " + mutants + " mutants, seed " + seed);
    List<String> pages = pages();
    Random random = new Random(seed);
    for (int i = 0; i < mutants; i++) {
      String mutant = mutate(pages, random);
      ContentKind kind = random.nextInt(4) == 0 ? ContentKind.TEXT : ContentKind.HTML;
      String url = random.nextBoolean() ? "http://example.com/a/1.html" : null;
      Capture capture = new Capture(i, url, null, null, kind, "UTF-8", mutant);
      try {
        ParseResult result = parser.parse(capture);
        assertThat(result).isNotNull();
        if (i % 10 == 0 && result instanceof ParseResult.Parsed parsed) {
          annotate(parsed.page().article());
        }
      } catch (RuntimeException e) {
        throw new AssertionError("mutant " + i + " of seed " + seed + ":\n" + mutant, e);
      }
    }
  }

  private void annotate(Article article) {
    if (article != null) {
      analyzer
          .analyze(article.title(), article.body())
          .forEach(entity -> assertThat(entity.name()).isNotBlank());
    }
  }

  private static List<String> pages() throws IOException {
    List<String> pages = new ArrayList<>();
    addPages(Path.of("src/test/resources/pages"), pages);
    Path shared = SharedData.folder().resolve("pages/html");
    if (Files.isDirectory(shared) && Boolean.getBoolean("mutate.shared")) {
      addPages(shared, pages);
    }
    return pages;
  }

  private static void addPages(Path folder, List<String> pages) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        String name = file.getFileName().toString();
        if (name.endsWith(".html") || name.endsWith(".txt")) {
          pages.add(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
        }
      }
    }
  }

  private static String mutate(List<String> pages, Random random) {
    StringBuilder page = new StringBuilder(pages.get(random.nextInt(pages.size())));
    int changes = 1 + random.nextInt(8);
    for (int i = 0; i < changes && page.length() > 2; i++) {
      int at = random.nextInt(page.length());
      int length = Math.min(page.length() - at, 1 + random.nextInt(200));
      switch (random.nextInt(6)) {
        case 0 -> page.delete(at, at + length);
        case 1 -> page.insert(at, page.substring(at, at + length));
        case 2 -> page.insert(at, SPICE[random.nextInt(SPICE.length)]);
        case 3 -> page.setCharAt(at, (char) random.nextInt(0x10000));
        case 4 -> page.setLength(at + 1);
        default -> {
          String other = pages.get(random.nextInt(pages.size()));
          int from = random.nextInt(other.length());
          page.insert(at, other, from, Math.min(other.length(), from + length));
        }
      }
    }
    return page.toString();
  }
}
