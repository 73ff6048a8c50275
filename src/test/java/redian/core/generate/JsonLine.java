package redian.core.generate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;

/** Reads one field of a line of JSON. */
final class JsonLine {

  private static final ObjectMapper MAPPER =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private JsonLine() {}

  /** The text of a field, empty if the line is no JSON. */
  static Optional<String> field(String line, String name) {
    try {
      return Optional.of(MAPPER.readTree(line).get(name).textValue());
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }
}
