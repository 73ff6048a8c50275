package redian.sample;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What one file of the sample holds: its pages, what is to be skipped, what is broken. */
final class FileTruth {

  private final String path;
  private final String format;
  private final List<Map<String, Object>> pages = new ArrayList<>();
  private final Map<String, Integer> skipped = new TreeMap<>();
  private final List<Map<String, Object>> rejects = new ArrayList<>();
  private int cardCount;

  FileTruth(String path, String format) {
    this.path = path;
    this.format = format;
  }

  void page(Visit visit, long offset, boolean hasEnvelope, PageTruth truth) {
    Map<String, Object> page = new LinkedHashMap<>();
    page.put("file", path);
    page.put("record_offset", offset);
    page.put("url", hasEnvelope ? visit.url() : null);
    page.put("captured_at", hasEnvelope ? visit.at().toString() : null);
    page.put("charset", visit.delivery().equals("warc") ? visit.site().charset().name() : "UTF-8");
    page.putAll(truth.fields());
    pages.add(page);
    cardCount += ((List<?>) page.get("cards")).size();
  }

  void skip(String reason) {
    skipped.merge(reason, 1, Integer::sum);
  }

  void reject(long offset, String reason) {
    rejects.add(Json.object("record_offset", offset, "stage", "read", "reason", reason));
  }

  List<Map<String, Object>> pages() {
    return pages;
  }

  Map<String, Object> accounts() {
    int skippedCount = skipped.values().stream().mapToInt(Integer::intValue).sum();
    return Json.object(
        "path", path,
        "format", format,
        "record_count", pages.size() + skippedCount + rejects.size(),
        "page_count", pages.size(),
        "skipped_count", skippedCount,
        "reject_count", rejects.size(),
        "card_count", cardCount,
        "skipped", skipped,
        "rejects", rejects);
  }
}
