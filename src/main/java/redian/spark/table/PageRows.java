package redian.spark.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import redian.core.capture.Capture;
import redian.core.count.Count;
import redian.core.key.ForgottenKeys;
import redian.core.key.Ids;
import redian.core.key.TextKeys;
import redian.core.page.Article;
import redian.core.page.Card;
import redian.core.page.Credit;
import redian.core.page.Page;
import redian.core.page.ParseResult;
import redian.core.page.Reading;
import redian.core.url.Urls;

/** The rows that one page gives to the fact tables. */
public final class PageRows {

  private final String crawlId;
  private final String fileId;
  private final String pageId;
  private final Capture capture;
  private final Page page;
  private final List<Long> fingerprints;
  private final String titleKey;
  private final String outletKey;
  private final String canonicalUrl;
  private final String urlKey;
  private final ForgottenKeys forgotten;
  private final List<Card> cards;

  /**
   * Rows of one page.
   *
   * @param relativePath path of the file relative to its {@code --input}, part of the page's id
   * @param forgotten cards that are left out
   */
  public PageRows(
      String crawlId,
      String fileId,
      String relativePath,
      Capture capture,
      ParseResult.Parsed parsed,
      ForgottenKeys forgotten) {
    this.crawlId = crawlId;
    this.fileId = fileId;
    this.pageId = Ids.of(crawlId, relativePath, Long.toString(capture.recordOffset()));
    this.capture = capture;
    this.page = parsed.page();
    this.fingerprints = parsed.fingerprints();
    this.titleKey = TextKeys.titleKey(page.title());
    this.outletKey = page.article() == null ? "" : TextKeys.outletKey(page.article().outlet());
    this.canonicalUrl = Urls.canonicalUrl(page.canonicalUrl());
    this.urlKey = Urls.urlKey(page.canonicalUrl());
    this.forgotten = forgotten;
    this.cards =
        forgotten.isEmpty()
            ? page.cards()
            : page.cards().stream().filter(card -> !isForgotten(card)).toList();
  }

  /** Whether somebody has asked that the page be taken down. */
  public boolean isForgotten() {
    return page.article() == null
        ? forgotten.holdUrl(urlKey)
        : forgotten.hold(urlKey, titleKey, outletKey);
  }

  private boolean isForgotten(Card card) {
    return forgotten.hold(
        Urls.urlKey(card.url()),
        TextKeys.titleKey(card.title()),
        TextKeys.outletKey(card.outlet()));
  }

  /** The staged row of the page, with all its parts. */
  public Row staged() {
    return StagedRecords.page(
        pageRow(),
        page.article() == null ? null : articleRow(page.article()),
        page.article() == null ? null : draftRow(),
        cards.stream().map(this::recommendationRow).toList(),
        observationRows());
  }

  private Row draftRow() {
    return ArticleDraftsTable.TABLE
        .row()
        .set(Columns.PAGE_ID, pageId)
        .set(Columns.CRAWL_ID, crawlId)
        .set(Columns.FILE_ID, fileId)
        .set(Columns.SITE, page.site())
        .set(Columns.TITLE_KEY, titleKey)
        .set(ArticleDraftsTable.PARAGRAPH_FINGERPRINTS, fingerprints)
        .set(ArticleDraftsTable.TEMPLATE_POSITIONS, List.of())
        .build();
  }

  private Row pageRow() {
    return PagesTable.TABLE
        .row()
        .set(Columns.PAGE_ID, pageId)
        .set(Columns.CRAWL_ID, crawlId)
        .set(Columns.FILE_ID, fileId)
        .set(Columns.RECORD_OFFSET, capture.recordOffset())
        .set(Columns.URL, capture.url())
        .set(PagesTable.CANONICAL_URL, canonicalUrl)
        .set(Columns.URL_KEY, urlKey)
        .set(Columns.SITE, page.site())
        .set(PagesTable.SITE_EVIDENCE, page.siteEvidence())
        .set(PagesTable.PAGE_KIND, page.kind())
        .set(Columns.CAPTURED_AT, capture.capturedAt())
        .set(PagesTable.CAPTURED_AT_EVIDENCE, capture.capturedAtEvidence())
        .set(Columns.TITLE, page.title())
        .set(PagesTable.LANGUAGE, page.language())
        .set(PagesTable.CONTENT_KIND, capture.contentKind())
        .set(PagesTable.HTTP_STATUS, capture.httpStatus())
        .set(PagesTable.CHARSET, capture.charset())
        .set(PagesTable.CARD_COUNT, cards.size())
        .set(PagesTable.CONTENT_DIGEST, Ids.of(capture.content()))
        .set(PagesTable.PARSER_VERSION, redian.core.page.PageParser.VERSION)
        .build();
  }

  private Row articleRow(Article article) {
    NamedRow row =
        ArticlesTable.TABLE
            .row()
            .set(Columns.PAGE_ID, pageId)
            .set(Columns.CRAWL_ID, crawlId)
            .set(Columns.FILE_ID, fileId)
            .set(Columns.ARTICLE_ID, articleId())
            .set(Columns.SITE, page.site())
            .set(Columns.CAPTURED_AT, capture.capturedAt())
            .set(Columns.TITLE, article.title())
            .set(ArticlesTable.ORIGINAL_TITLE, article.originalTitle())
            .set(Columns.OUTLET, article.outlet())
            .set(ArticlesTable.SOURCE_OUTLET, article.sourceOutlet())
            .set(ArticlesTable.AUTHORS, article.authors())
            .set(ArticlesTable.CREDITS, article.credits().stream().map(PageRows::credit).toList())
            .set(ArticlesTable.DATELINE, article.dateline())
            .set(ArticlesTable.PUBLISHED_AT, article.publishedAt())
            .set(ArticlesTable.PUBLISHED_PRECISION, article.publishedPrecision())
            .set(ArticlesTable.PUBLISHED_EVIDENCE, article.publishedEvidence())
            .set(ArticlesTable.BODY, article.body())
            .set(ArticlesTable.CAPTIONS, article.captions())
            .set(
                ArticlesTable.BODY_CHAR_COUNT,
                article.body().codePointCount(0, article.body().length()))
            .set(ArticlesTable.DISCLAIMER, article.disclaimer())
            .set(ArticlesTable.DISCLAIMER_KIND, article.disclaimerKind())
            .set(Columns.TITLE_KEY, titleKey)
            .set(Columns.OUTLET_KEY, outletKey)
            .set(Columns.URL_KEY, urlKey);
    setViews(row, page.viewCount());
    return row.build();
  }

  /** Equal in every capture of the article; DESIGN: canonical URL, else site, title and outlet. */
  private String articleId() {
    return canonicalUrl == null
        ? Ids.of("title", page.site(), titleKey, outletKey)
        : Ids.of("url", canonicalUrl);
  }

  private Row recommendationRow(Card card) {
    NamedRow row =
        RecommendationsTable.TABLE
            .row()
            .set(Columns.PAGE_ID, pageId)
            .set(Columns.CRAWL_ID, crawlId)
            .set(Columns.FILE_ID, fileId)
            .set(RecommendationsTable.POSITION, card.position())
            .set(RecommendationsTable.SECTION, card.section())
            .set(RecommendationsTable.HEADINGS, card.headings())
            .set(Columns.TITLE, card.title())
            .set(Columns.OUTLET, card.outlet())
            .set(Columns.URL, card.url())
            .set(Columns.SITE, page.site())
            .set(Columns.CAPTURED_AT, capture.capturedAt())
            .set(Columns.TITLE_KEY, TextKeys.titleKey(card.title()))
            .set(Columns.OUTLET_KEY, TextKeys.outletKey(card.outlet()))
            .set(Columns.URL_KEY, Urls.urlKey(card.url()));
    setViews(row, card.viewCount());
    return row.build();
  }

  private static void setViews(NamedRow row, Count views) {
    if (views != null) {
      row.set(Columns.VIEW_COUNT, views.value())
          .set(Columns.VIEW_COUNT_LOW, views.low())
          .set(Columns.VIEW_COUNT_HIGH, views.high());
    }
  }

  private List<Row> observationRows() {
    List<Row> rows = new ArrayList<>();
    for (Reading reading : page.readings()) {
      rows.add(
          observation(reading, "page", ViewObservationsTable.PAGE_POSITION)
              .set(Columns.TITLE_KEY, titleKey)
              .set(Columns.OUTLET_KEY, outletKey)
              .set(Columns.URL_KEY, urlKey)
              .build());
    }
    for (Card card : cards) {
      for (Reading reading : card.readings()) {
        rows.add(
            observation(reading, "card", card.position())
                .set(Columns.TITLE_KEY, TextKeys.titleKey(card.title()))
                .set(Columns.OUTLET_KEY, TextKeys.outletKey(card.outlet()))
                .set(Columns.URL_KEY, Urls.urlKey(card.url()))
                .build());
      }
    }
    return rows;
  }

  private NamedRow observation(Reading reading, String origin, int position) {
    return ViewObservationsTable.TABLE
        .row()
        .set(Columns.CRAWL_ID, crawlId)
        .set(Columns.FILE_ID, fileId)
        .set(Columns.PAGE_ID, pageId)
        .set(Columns.SITE, page.site())
        .set(ViewObservationsTable.ORIGIN, origin)
        .set(ViewObservationsTable.POSITION, position)
        .set(ViewObservationsTable.METRIC, reading.metric())
        .set(ViewObservationsTable.OBSERVED_AT, capture.capturedAt())
        .set(ViewObservationsTable.COUNT, reading.count().value())
        .set(ViewObservationsTable.COUNT_LOW, reading.count().low())
        .set(ViewObservationsTable.COUNT_HIGH, reading.count().high())
        .set(ViewObservationsTable.RAW_TEXT, reading.count().rawText());
  }

  private static Row credit(Credit credit) {
    return RowFactory.create(
        credit.role(), credit.name(), credit.nameKind().name().toLowerCase(Locale.ROOT));
  }
}
