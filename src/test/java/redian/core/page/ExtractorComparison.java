package redian.core.page;

import com.fasterxml.jackson.databind.ObjectMapper;
import de.l3s.boilerpipe.BoilerpipeExtractor;
import de.l3s.boilerpipe.BoilerpipeProcessingException;
import de.l3s.boilerpipe.extractors.CommonExtractors;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import net.dankito.readability4j.Readability4J;
import redian.SharedData;
import redian.core.capture.Capture;
import redian.core.capture.ContentKind;
import redian.core.page.ArticleScores.Question;

/**
 * Other extractors on the labelled pages beside the checkout, scored as ours is. They give a title
 * and a text at most; docs/accuracy.md holds the result and the command.
 */
final class ExtractorComparison {

  /** An extractor's answer for one page of markup. */
  private interface Extractor {
    Page read(String html) throws Exception;
  }

  private ExtractorComparison() {}

  /** Prints one line an extractor. */
  public static void main(String[] arguments) throws IOException {
    Path gold = SharedData.folder().resolve("pages/dev.jsonl");
    PageParser parser = new PageParser(ParserSettings.defaults());
    BoilerpipeExtractor boilerpipe = CommonExtractors.ARTICLE_EXTRACTOR;
    run("redian", gold, html -> ours(parser, html));
    run("Readability4J 1.0.8", gold, ExtractorComparison::readability);
    run("boilerpipe 1.2.2", gold, html -> boilerpipe(boilerpipe, html));
  }

  private static void run(String name, Path gold, Extractor extractor) throws IOException {
    ArticleScores scores = new ArticleScores();
    ArticleScorer scorer = new ArticleScorer(ParserSettings.defaults().zone());
    int failed = 0;
    for (String line : Files.readAllLines(gold, StandardCharsets.UTF_8)) {
      GoldPage page = GoldPage.of(new ObjectMapper().readTree(line));
      byte[] bytes = Files.readAllBytes(gold.resolveSibling(page.file()));
      Page read = null;
      try {
        read = extractor.read(new String(bytes, Charset.forName(page.charset())));
      } catch (Exception e) {
        failed++; // an extractor that throws has no answer
      }
      scorer.score(page, read, scores);
    }
    System.out.println(
        String.format(
            Locale.ROOT,
            "%-20s P %.3f R %.3f F1 %.3f perfect %d/%d title %d failed %d",
            name,
            scores.precision(),
            scores.recall(),
            scores.f1(),
            scores.hits(Question.PERFECT),
            scores.pages(),
            scores.hits(Question.TITLE),
            failed));
  }

  private static Page ours(PageParser parser, String html) {
    Capture capture = new Capture(0, null, null, null, ContentKind.HTML, "UTF-8", html);
    return parser.parse(capture) instanceof ParseResult.Parsed parsed ? parsed.page() : null;
  }

  private static Page readability(String html) {
    var article = new Readability4J("http://example.com/", html).parse();
    return page(article.getTitle(), article.getTextContent());
  }

  private static Page boilerpipe(BoilerpipeExtractor extractor, String html)
      throws BoilerpipeProcessingException {
    return page(null, extractor.getText(html));
  }

  private static Page page(String title, String body) {
    String text = body == null ? "" : body;
    Article article =
        new Article(
            title, null, null, null, List.of(), List.of(), null, null, null, null, text, List.of(),
            null, null);
    return new Page(PageKind.ARTICLE, null, null, null, title, null, article, List.of(), List.of());
  }
}
