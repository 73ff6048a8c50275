package redian.spark.benchmark;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.apache.spark.sql.Row;
import org.jsoup.Jsoup;
import redian.core.capture.Capture;
import redian.core.capture.ContentKind;
import redian.core.capture.CrawlFileReader;
import redian.core.capture.Framed;
import redian.core.capture.ReadSettings;
import redian.core.entity.Entity;
import redian.core.entity.EntityAnalyzer;
import redian.core.entity.EntitySettings;
import redian.core.key.ForgottenKeys;
import redian.core.page.Article;
import redian.core.page.PageParser;
import redian.core.page.ParseResult;
import redian.core.page.ParserSettings;
import redian.spark.table.ArticlesTable;
import redian.spark.table.EntitiesTable;
import redian.spark.table.PageRows;
import redian.spark.table.PagesTable;
import redian.spark.table.RecommendationsTable;
import redian.spark.table.StagedRecords;
import redian.spark.table.ViewObservationsTable;

/**
 * The floor under a run: one thread that does to a crawl what must be done to it, without Spark. It
 * does as much as it is told to, so that the parts can be told apart.
 */
final class PlainLoop {

  /** What is done; each level does what those before it do, and one thing more. */
  enum Level {
    GUNZIP("gunzip"),
    FRAMING("+ framing, HTTP, charset"),
    MARKUP("+ jsoup alone"),
    PARSER("+ parser (instead of jsoup alone)"),
    ENTITIES("+ entities"),
    PARQUET("+ writing Parquet");

    private final String words;

    Level(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }
  }

  private static final int GZIP_MAGIC = 0x1f8b;

  private final Level level;
  private final Path output;
  private final PageParser parser = new PageParser(ParserSettings.defaults());
  private final EntityAnalyzer analyzer = EntityAnalyzer.shared(EntitySettings.defaults());
  private long pageCount;

  /** Keeps a result from being optimised away. */
  private long sink;

  private PlainLoop(Level level, Path output) {
    this.level = level;
    this.output = output;
  }

  /**
   * Goes over the files once.
   *
   * @param output folder that the Parquet files go to
   * @return pages read; 0 if only bytes were
   */
  static long run(Level level, List<Path> files, Path output) throws IOException {
    PlainLoop loop = new PlainLoop(level, output);
    for (Path file : files) {
      if (level == Level.GUNZIP) {
        loop.gunzip(file);
      } else {
        loop.read(file);
      }
    }
    if (loop.sink == Long.MIN_VALUE) {
      throw new IllegalStateException("nothing was read");
    }
    return loop.pageCount;
  }

  private void gunzip(Path file) throws IOException {
    byte[] buffer = new byte[1 << 16];
    try (InputStream in = plain(file)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        sink += read;
      }
    }
  }

  private static InputStream plain(Path file) throws IOException {
    BufferedInputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
    in.mark(2);
    int magic = in.read() << 8 | in.read();
    in.reset();
    return magic == GZIP_MAGIC ? new GZIPInputStream(in, 1 << 16) : in;
  }

  private void read(Path file) throws IOException {
    String name = file.getFileName().toString();
    try (CrawlFileReader records =
            CrawlFileReader.open(Files.newInputStream(file), ReadSettings.defaults());
        ParquetFiles written = level == Level.PARQUET ? new ParquetFiles(output, name) : null) {
      while (records.hasNext()) {
        if (records.next() instanceof Framed.Captured captured) {
          pageCount++;
          take(captured.capture(), name, written);
        }
      }
    }
  }

  private void take(Capture capture, String file, ParquetFiles written) throws IOException {
    if (level == Level.FRAMING) {
      sink += capture.content().length();
      return;
    }
    if (level == Level.MARKUP) {
      sink +=
          capture.contentKind() == ContentKind.HTML
              ? Jsoup.parse(capture.content()).childNodeSize()
              : capture.content().length();
      return;
    }
    if (!(parser.parse(capture) instanceof ParseResult.Parsed parsed)) {
      return;
    }
    Article article = parsed.page().article();
    sink += parsed.page().cards().size();
    List<Entity> entities = List.of();
    if (level.compareTo(Level.ENTITIES) >= 0 && article != null) {
      entities = analyzer.analyze(article.title(), article.body());
      sink += entities.size();
    }
    if (written != null) {
      Row staged = new PageRows("loop", file, file, capture, parsed, ForgottenKeys.NONE).staged();
      write(staged, file, entities, written);
    }
  }

  private static void write(Row staged, String file, List<Entity> entities, ParquetFiles written)
      throws IOException {
    Row article = row(staged, StagedRecords.ARTICLE);
    written.add(PagesTable.TABLE, row(staged, StagedRecords.PAGE));
    for (Object card : rows(staged, StagedRecords.RECOMMENDATIONS)) {
      written.add(RecommendationsTable.TABLE, (Row) card);
    }
    for (Object reading : rows(staged, StagedRecords.VIEW_OBSERVATIONS)) {
      written.add(ViewObservationsTable.TABLE, (Row) reading);
    }
    if (article == null) {
      return;
    }
    written.add(ArticlesTable.TABLE, article);
    for (Entity entity : entities) {
      written.add(
          EntitiesTable.TABLE,
          EntitiesTable.toRow(article.getString(0), article.getString(3), "loop", file, entity));
    }
  }

  private static Row row(Row staged, String column) {
    return staged.getStruct(StagedRecords.SCHEMA.fieldIndex(column));
  }

  private static Object[] rows(Row staged, String column) {
    return (Object[]) staged.get(StagedRecords.SCHEMA.fieldIndex(column));
  }
}
