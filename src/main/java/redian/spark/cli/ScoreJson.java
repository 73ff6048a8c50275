package redian.spark.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.util.LinkedHashMap;
import java.util.Map;

/** The JSON form of scores, the same for all that is evaluated. */
final class ScoreJson {

  private ScoreJson() {}

  /** The numbers of one score, in the order in which they are printed. */
  static Map<String, Object> numbers(
      double precision, double recall, double f1, long gold, long found, long correct) {
    Map<String, Object> numbers = new LinkedHashMap<>();
    numbers.put("precision", precision);
    numbers.put("recall", recall);
    numbers.put("f1", f1);
    numbers.put("gold", gold);
    numbers.put("found", found);
    numbers.put("correct", correct);
    return numbers;
  }

  /** The text of maps of numbers. */
  static String text(Map<String, Object> root) {
    try {
      return new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsString(root);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("maps of numbers always have a JSON form", e);
    }
  }
}
