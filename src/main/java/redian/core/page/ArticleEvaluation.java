package redian.core.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import redian.core.capture.Capture;
import redian.core.capture.ContentKind;
import redian.core.page.ArticleScores.Question;

/**
 * How well the parser reads labelled pages. The gold file holds one JSON object a line: {@code id},
 * {@code file} (relative to the gold file), {@code charset}, {@code host}, {@code title}, {@code
 * outlet} with {@code outlet_alt}, {@code author}, {@code published}, {@code body_include}, {@code
 * body_exclude}, {@code views}, {@code cards} and {@code cards_all}. Precision, recall and F1 are
 * those of the body's labelled strings; other fields are shares of pages or values.
 */
public final class ArticleEvaluation {

  /** In which form the labelled pages are given to the parser. */
  public enum Form {
    /** The bytes as stored. */
    MARKUP,
    /** The text that the same markup shows, one block a line. */
    RENDERED_TEXT
  }

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private final ArticleScores all = new ArticleScores();
  private final Map<String, ArticleScores> byHost = new TreeMap<>();

  private ArticleEvaluation() {}

  /**
   * Parses every labelled page and compares.
   *
   * @param gold the gold file, in UTF-8
   * @param settings settings of the parser
   * @param form what the parser is given
   * @throws IOException if the gold file or a page of it cannot be read
   */
  public static ArticleEvaluation of(Path gold, ParserSettings settings, Form form)
      throws IOException {
    ArticleEvaluation evaluation = new ArticleEvaluation();
    PageParser parser = new PageParser(settings);
    ArticleScorer scorer = new ArticleScorer(settings.zone());
    for (String line : Files.readAllLines(gold, StandardCharsets.UTF_8)) {
      if (!line.isBlank()) {
        GoldPage page = GoldPage.of(JSON.readTree(line));
        Page read = parse(parser, capture(gold, page, settings, form));
        scorer.score(page, read, evaluation.all);
        scorer.score(
            page,
            read,
            evaluation.byHost.computeIfAbsent(page.host(), host -> new ArticleScores()));
      }
    }
    return evaluation;
  }

  private static Capture capture(Path gold, GoldPage page, ParserSettings settings, Form form)
      throws IOException {
    byte[] bytes = Files.readAllBytes(gold.resolveSibling(page.file()));
    String html = new String(bytes, Charset.forName(page.charset()));
    if (form == Form.MARKUP) {
      return new Capture(0, null, null, null, ContentKind.HTML, page.charset(), html);
    }
    try {
      String text = RenderedText.of(html, settings);
      return new Capture(0, null, null, null, ContentKind.TEXT, page.charset(), text);
    } catch (UnreadablePageException e) {
      throw new IOException(page.id() + ": " + e.getMessage(), e);
    }
  }

  private static Page parse(PageParser parser, Capture capture) {
    return parser.parse(capture) instanceof ParseResult.Parsed parsed ? parsed.page() : null;
  }

  ArticleScores all() {
    return all;
  }

  /** What was wrong: page, field and value, tab separated. */
  public List<String> misses() {
    return all.misses();
  }

  /** The scores as JSON: {@code {"all": {"precision": …}, "by_host": {…}}}. */
  public String json() {
    Map<String, Object> root = new LinkedHashMap<>();
    root.put("all", all.toMap());
    Map<String, Object> hosts = new LinkedHashMap<>();
    byHost.forEach((host, scores) -> hosts.put(host, scores.toMap()));
    root.put("by_host", hosts);
    try {
      return JSON.writeValueAsString(root);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("maps of numbers always have a JSON form", e);
    }
  }

  /** The scores as a table: one line for all pages, then one a host. */
  public String table() {
    StringBuilder table = new StringBuilder();
    table.append(
        String.format(
            Locale.ROOT,
            "%-28s %5s %6s %6s %6s %8s %6s %7s %8s %6s %6s %6s %6s%n",
            "host",
            "pages",
            "prec",
            "recall",
            "f1",
            "perfect",
            "title",
            "outlet",
            "authors",
            "day",
            "views",
            "card r",
            "card p"));
    row(table, "all", all);
    byHost.forEach((host, scores) -> row(table, host, scores));
    return table.toString();
  }

  private static void row(StringBuilder table, String name, ArticleScores scores) {
    table.append(
        String.format(
            Locale.ROOT,
            "%-28s %5d %6.3f %6.3f %6.3f %8s %6s %7s %8s %6s %6s %6s %6s%n",
            name,
            scores.pages(),
            scores.precision(),
            scores.recall(),
            scores.f1(),
            share(scores, Question.PERFECT),
            share(scores, Question.TITLE),
            share(scores, Question.OUTLET),
            share(scores, Question.AUTHOR_FOUND),
            share(scores, Question.DAY),
            share(scores, Question.VIEWS),
            share(scores, Question.CARD_FOUND),
            share(scores, Question.CARD_TRUE)));
  }

  private static String share(ArticleScores scores, Question question) {
    return scores.asked(question) == 0
        ? "-"
        : String.format(Locale.ROOT, "%.3f", scores.share(question));
  }
}
