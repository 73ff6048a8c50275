package redian.core.capture;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;

/** Reads the page in one line of a JSON lines file. */
final class JsonLineReader {

  private static final int MAX_DETAIL_CHARS = 200;

  private final JsonFields fields;
  private final ReadSettings settings;
  private final JsonFactory json;
  private final CharsetDecision charsets = new CharsetDecision();

  JsonLineReader(ReadSettings settings) {
    this.fields = settings.jsonFields();
    this.settings = settings;
    this.json =
        JsonFactory.builder()
            .streamReadConstraints(
                StreamReadConstraints.builder().maxStringLength(settings.maxRecordBytes()).build())
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .build();
  }

  private static final class Line {
    private String url;
    private String html;
    private String text;
    private String capturedAt;
  }

  /**
   * Reads a line.
   *
   * @param isTerminated whether a line end came after it; the last line of a file that is cut off
   *     has none
   */
  Framed read(long offset, byte[] bytes, int length, boolean isTerminated) {
    Bytes content = trimmed(bytes, length);
    if (content.length() == 0) {
      return new Framed.Skipped(offset, SkipReason.EMPTY);
    }
    String charset = "UTF-8";
    Line line = new Line();
    try {
      if (Utf8Check.of(content.bytes(), content.from(), content.to()).brokenCount() == 0) {
        read(json.createParser(content.bytes(), content.from(), content.length()), line);
      } else {
        // JSON is UTF-8 by its standard, but not in every dump
        var decoded = charsets.decode(content.bytes(), content.from(), content.to(), null);
        if (decoded.reason() != null) {
          return reject(offset, RejectStage.DECODE, decoded.reason(), decoded.detail());
        }
        charset = decoded.charset();
        read(json.createParser(decoded.text()), line);
      }
    } catch (JsonProcessingException e) {
      boolean isCutOff = !isTerminated && e instanceof JsonEOFException;
      RejectReason reason = isCutOff ? RejectReason.TRUNCATED : RejectReason.MALFORMED_JSON;
      return reject(offset, RejectStage.READ, reason, shortened(e.getOriginalMessage()));
    } catch (IOException e) {
      throw new IllegalStateException("reading memory does not fail", e);
    }
    return framed(offset, line, charset);
  }

  private static Framed reject(long offset, RejectStage stage, RejectReason reason, String detail) {
    return new Framed.Unreadable(new Reject(offset, null, stage, reason, detail));
  }

  private static String shortened(String message) {
    return message == null || message.length() <= MAX_DETAIL_CHARS
        ? message
        : message.substring(0, MAX_DETAIL_CHARS);
  }

  /** Without white space around it, and without a byte order mark before it. */
  private static Bytes trimmed(byte[] bytes, int length) {
    int from = 0;
    int to = length;
    if (to >= 3 && (bytes[0] & 0xff) == 0xef && (bytes[1] & 0xff) == 0xbb) {
      from = 3;
    }
    while (from < to && bytes[from] >= 0 && bytes[from] <= ' ') {
      from++;
    }
    while (to > from && bytes[to - 1] >= 0 && bytes[to - 1] <= ' ') {
      to--;
    }
    return new Bytes(bytes, from, to);
  }

  private void read(JsonParser source, Line line) throws IOException {
    try (JsonParser parser = source) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new JsonParseException(parser, "not a JSON object");
      }
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        parser.nextToken();
        if (name.equals(fields.url())) {
          line.url = scalar(parser);
        } else if (name.equals(fields.html())) {
          line.html = scalar(parser);
        } else if (name.equals(fields.text())) {
          line.text = scalar(parser);
        } else if (name.equals(fields.capturedAt())) {
          line.capturedAt = scalar(parser);
        } else {
          parser.skipChildren();
        }
      }
      if (parser.nextToken() != null) {
        throw new JsonParseException(parser, "more after the object");
      }
    }
  }

  /** A string or a number as text; null for anything else. */
  private static String scalar(JsonParser parser) throws IOException {
    JsonToken token = parser.currentToken();
    if (token == JsonToken.VALUE_STRING || token.isNumeric()) {
      return parser.getText();
    }
    parser.skipChildren();
    return null;
  }

  private Framed framed(long offset, Line line, String charset) {
    return new PageFields(line.url, line.html, line.text, line.capturedAt)
        .framed(offset, charset, RejectReason.MALFORMED_JSON, settings);
  }
}
