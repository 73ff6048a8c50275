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
import org.openjdk.jmh.infra.Blackhole;
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

  @Benchmark
  public void jsoupAlone(Blackhole sink) {
    for (Capture capture : captures) {
      sink.consume(Jsoup.parse(capture.content()));
    }
  }

  @Benchmark
  public void afterJsoup(Blackhole sink) throws UnreadablePageException {
    for (int i = 0; i < documents.size(); i++) {
      Outline outline = HtmlSegmenter.segment(documents.get(i), settings.maxBlocks());
      sink.consume(new PageReader(outline, captures.get(i), settings).read());
    }
  }

  @Benchmark
  public void parseMarkup(Blackhole sink) {
    for (Capture capture : captures) {
      sink.consume(parser.parse(capture));
    }
  }

  @Benchmark
  public void parseRenderedText(Blackhole sink) {
    for (Capture capture : texts) {
      sink.consume(parser.parse(capture));
    }
  }
}
