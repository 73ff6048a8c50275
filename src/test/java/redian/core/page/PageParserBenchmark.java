package redian.core.page;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import redian.SharedData;
import redian.core.capture.Capture;
import redian.core.capture.ContentKind;

/**
 * Time for all labelled pages beside the checkout, one after the other: jsoup's parse alone, what
 * comes after it, and both. Divide by the number of pages, which is printed.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class PageParserBenchmark {

  private final ParserSettings settings = ParserSettings.defaults();
  private final PageParser parser = new PageParser(settings);
  private final List<Capture> captures = new ArrayList<>();
  private final List<Document> documents = new ArrayList<>();
  private final List<Capture> texts = new ArrayList<>();

  @Setup
  public void load() throws IOException, UnreadablePageException {
    Path gold = SharedData.folder().resolve("pages/dev.jsonl");
    long chars = 0;
    long bytes = 0;
    for (String line : Files.readAllLines(gold, StandardCharsets.UTF_8)) {
      GoldPage page = GoldPage.of(new com.fasterxml.jackson.databind.ObjectMapper().readTree(line));
      byte[] content = Files.readAllBytes(gold.resolveSibling(page.file()));
      String html = new String(content, Charset.forName(page.charset()));
      chars += html.length();
      bytes += content.length;
      captures.add(new Capture(0, null, null, null, ContentKind.HTML, "UTF-8", html));
      documents.add(Jsoup.parse(html));
      String text = RenderedText.of(html, settings);
      texts.add(new Capture(0, null, null, null, ContentKind.TEXT, "UTF-8", text));
    }
    System.out.println(captures.size() + " pages, " + bytes + " bytes, " + chars + " characters");
  }

  int pages() {
    return captures.size();
  }

  /** The elements of all pages, so that no parse is without a use. */
  @Benchmark
  public int jsoupAlone() {
    int children = 0;
    for (Capture capture : captures) {
      children += Jsoup.parse(capture.content()).childNodeSize();
    }
    return children;
  }

  @Benchmark
  public int afterJsoup() throws UnreadablePageException {
    int cards = 0;
    for (int i = 0; i < documents.size(); i++) {
      Outline outline = HtmlSegmenter.segment(documents.get(i), settings.maxBlocks());
      cards += new PageReader(outline, captures.get(i), settings).read().cards().size();
    }
    return cards;
  }

  @Benchmark
  public int parseMarkup() {
    return cards(captures);
  }

  @Benchmark
  public int parseRenderedText() {
    return cards(texts);
  }

  private int cards(List<Capture> all) {
    int cards = 0;
    for (Capture capture : all) {
      if (parser.parse(capture) instanceof ParseResult.Parsed parsed) {
        cards += parsed.page().cards().size();
      }
    }
    return cards;
  }
}
