package redian.core.entity.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Reads labelled text. */
public final class Corpus {

  private static final ObjectMapper JSON = new ObjectMapper();

  private Corpus() {}

  /**
   * Reads a whole file.
   *
   * @param source its name, for messages
   * @param guideline by whose rules it is labelled
   * @throws CorpusException at the first line that is not of this format
   */
  public static List<LabelledText> read(
      BufferedReader reader, String source, CorpusFormat format, Guideline guideline)
      throws IOException {
    if (format == CorpusFormat.CLUENER) {
      return readJsonLines(reader, source, guideline);
    }
    ColumnReader columns = new ColumnReader(source, format, guideline);
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      columns.accept(line);
    }
    return columns.finish();
  }

  private static List<LabelledText> readJsonLines(
      BufferedReader reader, String source, Guideline guideline) throws IOException {
    List<LabelledText> texts = new ArrayList<>();
    long number = 0;
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      number++;
      if (!line.isBlank()) {
        texts.add(readJson(line, source, number, guideline));
      }
    }
    return texts;
  }

  private static LabelledText readJson(
      String line, String source, long number, Guideline guideline) {
    JsonNode root;
    try {
      root = JSON.readTree(line);
    } catch (JsonProcessingException e) {
      throw new CorpusException(source, number, "not JSON: " + e.getOriginalMessage());
    }
    String text = root.path("text").textValue();
    if (text == null) {
      throw new CorpusException(source, number, "no \"text\"");
    }
    List<LabelledSpan> spans = new ArrayList<>();
    for (Map.Entry<String, JsonNode> type : root.path("label").properties()) {
      for (JsonNode places : type.getValue()) {
        for (JsonNode place : places) {
          int start = place.path(0).asInt(-1);
          int end = place.path(1).asInt(-1) + 1;
          if (start < 0 || end <= start || end > text.length()) {
            throw new CorpusException(source, number, "span " + place + " outside the text");
          }
          LabelledSpan span = LabelNames.span(start, end, type.getKey());
          if (span == null) {
            throw new CorpusException(source, number, "unknown label " + type.getKey());
          }
          spans.add(finest(span, type.getKey()));
        }
      }
    }
    return new LabelledText(text, withoutOverlaps(spans), guideline);
  }

  /** In this format {@code organization} is the label, apart from company and government. */
  private static LabelledSpan finest(LabelledSpan span, String name) {
    return name.equals("organization")
        ? new LabelledSpan(span.start(), span.end(), span.kind(), NameLabel.ORGANIZATION)
        : span;
  }

  /** Some texts label one stretch twice; the longer span stays. */
  private static List<LabelledSpan> withoutOverlaps(List<LabelledSpan> spans) {
    spans.sort(
        Comparator.comparingInt(LabelledSpan::start)
            .thenComparing(Comparator.comparingInt(LabelledSpan::end).reversed()));
    List<LabelledSpan> kept = new ArrayList<>();
    int end = 0;
    for (LabelledSpan span : spans) {
      if (span.start() >= end) {
        kept.add(span);
        end = span.end();
      }
    }
    return kept;
  }
}
