package redian.core.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * JSON that may stand in a script element: {@code <}, {@code >} and {@code &} are escaped, so that
 * no text can end the element or open a comment (HTML Standard, "Restrictions for contents of
 * script elements"), and so are the line separators that JSON allows and scripts do not.
 */
final class ScriptJson {

  private static final JsonFactory FACTORY =
      new JsonFactoryBuilder().characterEscapes(new MarkupEscapes()).build();

  private ScriptJson() {}

  /** The facts and tables of a report, each table with its columns, rows, and whether it is cut. */
  static String of(Map<String, String> facts, List<ReportTable> tables) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(text)) {
      json.writeStartObject();
      json.writeObjectFieldStart("facts");
      for (Map.Entry<String, String> fact : facts.entrySet()) {
        json.writeStringField(fact.getKey(), fact.getValue());
      }
      json.writeEndObject();
      json.writeObjectFieldStart("tables");
      for (ReportTable table : tables) {
        write(json, table);
      }
      json.writeEndObject();
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static void write(JsonGenerator json, ReportTable table) throws IOException {
    json.writeObjectFieldStart(table.name());
    json.writeFieldName("columns");
    write(json, table.columns());
    json.writeFieldName("rows");
    write(json, table.rows());
    json.writeBooleanField("isCut", table.isCut());
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, Object value) throws IOException {
    if (value == null) {
      json.writeNull();
    } else if (value instanceof List<?> list) {
      json.writeStartArray();
      for (Object element : list) {
        write(json, element);
      }
      json.writeEndArray();
    } else if (value instanceof Boolean truth) {
      json.writeBoolean(truth);
    } else if (value instanceof Double number) {
      // JSON has no infinity
      if (Double.isFinite(number)) {
        json.writeNumber(number);
      } else {
        json.writeNull();
      }
    } else if (value instanceof Number number) {
      json.writeNumber(number.longValue());
    } else {
      json.writeString(value.toString());
    }
  }

  private static final class MarkupEscapes extends CharacterEscapes {

    private static final long serialVersionUID = 1;

    private static final char LINE_SEPARATOR = '\u2028';
    private static final char PARAGRAPH_SEPARATOR = '\u2029';

    private final int[] ascii = standardAsciiEscapesForJSON();

    MarkupEscapes() {
      for (char c : new char[] {'<', '>', '&'}) {
        ascii[c] = ESCAPE_CUSTOM;
      }
    }

    @Override
    public int[] getEscapeCodesForAscii() {
      return ascii.clone();
    }

    @Override
    public SerializableString getEscapeSequence(int character) {
      return switch (character) {
        case '<', '>', '&', LINE_SEPARATOR, PARAGRAPH_SEPARATOR ->
            new SerializedString(String.format(Locale.ROOT, "\\u%04x", character));
        default -> null;
      };
    }
  }
}
