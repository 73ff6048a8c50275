package redian.core.generate;

import java.io.IOException;
import java.io.OutputStream;

/** Writes one file of a crawl. */
abstract class CrawlFile {

  private final String name;
  private final GeneratedFormat format;
  private final TruthSink truth;
  private long pages;
  private long skipped;
  private long rejects;
  private long cards;

  CrawlFile(String name, GeneratorSettings settings, TruthSink truth) {
    this.name = name;
    this.format = settings.format();
    this.truth = truth;
  }

  static CrawlFile of(String name, GeneratorSettings settings, OutputStream out, TruthSink truth)
      throws IOException {
    return switch (settings.format()) {
      case WARC, WET -> new WarcFile(name, settings, out, truth);
      case ARC -> new ArcFile(name, settings, out, truth);
      case JSONL, JSONL_TEXT -> new JsonLinesFile(name, settings, out, truth);
      case HTML, TEXT -> new SinglePageFile(name, settings, out, truth);
    };
  }

  /** Writes a page, whole or broken. */
  abstract void write(GeneratedPage page, Broken broken) throws IOException;

  /** Ends the file; the stream stays open. */
  abstract void finish() throws IOException;

  final FileRow accounts() {
    return new FileRow(name, format, pages + skipped + rejects, pages, skipped, rejects, cards);
  }

  final String name() {
    return name;
  }

  final GeneratedFormat format() {
    return format;
  }

  final void skip() {
    skipped++;
  }

  final void account(GeneratedPage page, long offset, Broken broken) {
    if (broken == Broken.NO) {
      pages++;
      cards += page.truth().cards().size();
    } else {
      rejects++;
    }
    truth.page(name, offset, broken, page.truth());
  }
}
