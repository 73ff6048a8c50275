package redian.core.generate;

/**
 * What one capture of the crawl is.
 *
 * @param index number of the page in the crawl
 * @param block stretch of the crawl it is fetched in
 * @param headline what it shows, null for a listing
 * @param capturedAt seconds since 1970
 * @param earlier index of the page this is another capture of, -1 if it is the first
 */
record PlannedPage(
    long index,
    long block,
    Kind kind,
    Site site,
    Headline headline,
    long capturedAt,
    long earlier) {

  enum Kind {
    ARTICLE,
    LISTING,
    REMOVED
  }
}
