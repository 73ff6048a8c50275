package redian.sample;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** The part of the sample that is kept as JSON lines, one line of it broken off in the middle. */
final class JsonLinesDelivery {

  /** The line after which the broken one stands: neither the first nor the last. */
  private static final int BROKEN_AFTER = 6;

  private final StringBuilder lines = new StringBuilder();
  private final FileTruth truth = new FileTruth("crawl.jsonl.gz", "jsonl");

  JsonLinesDelivery(SampleContent content, List<Visit> visits) {
    int written = 0;
    for (Visit visit : visits) {
      Written page = Layouts.write(content, visit);
      String field = visit.shape() == Visit.Shape.TEXT ? "text" : "html";
      Map<String, Object> line =
          Json.object(
              "url", visit.url(), "captured_at", visit.at().toString(), field, page.content());
      truth.page(visit, offset(), true, page.truth());
      lines.append(Json.line(line)).append('\n');
      if (++written == BROKEN_AFTER) {
        truth.reject(offset(), "malformed_json");
        lines.append(Json.line(line), 0, 600).append('\n');
      }
    }
  }

  byte[] bytes() {
    return Gzip.compress(lines.toString().getBytes(StandardCharsets.UTF_8));
  }

  FileTruth truth() {
    return truth;
  }

  private long offset() {
    return lines.toString().getBytes(StandardCharsets.UTF_8).length;
  }
}
