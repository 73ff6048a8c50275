package redian.core.entity.model;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/**
 * A file of labelled text as a command line names it: {@code path:format:guideline}, such as {@code
 * msra-train.bio.gz:bio:wire}.
 *
 * @param path where it is; a name in {@code .gz} is gzip
 * @param format how it is written
 * @param guideline by whose rules it is labelled
 */
public record LabelledFile(String path, CorpusFormat format, Guideline guideline) {

  /**
   * Reads a specification.
   *
   * @throws IllegalArgumentException with what is wrong and what is allowed
   */
  public static LabelledFile parse(String specification) {
    int second = specification.lastIndexOf(':');
    int first = specification.lastIndexOf(':', second - 1);
    if (first < 1) {
      throw new IllegalArgumentException(
          "\"" + specification + "\" is not path:format:guideline, such as train.bio:bio:wire");
    }
    return new LabelledFile(
        specification.substring(0, first),
        constant(CorpusFormat.class, specification.substring(first + 1, second), "format"),
        constant(Guideline.class, specification.substring(second + 1), "guideline"));
  }

  private static <E extends Enum<E>> E constant(Class<E> type, String name, String what) {
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equals(name.toUpperCase(Locale.ROOT))) {
        return constant;
      }
    }
    String allowed = Arrays.toString(type.getEnumConstants()).toLowerCase(Locale.ROOT);
    throw new IllegalArgumentException(
        "unknown " + what + " \"" + name + "\", not one of " + allowed);
  }

  /**
   * Reads the file's content from a stream, which is closed.
   *
   * @throws CorpusException at the first line that is not of the format
   */
  public List<LabelledText> read(InputStream stream) throws IOException {
    try (InputStream plain = path.endsWith(".gz") ? new GZIPInputStream(stream) : stream;
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
      return Corpus.read(reader, path, format, guideline);
    }
  }
}
