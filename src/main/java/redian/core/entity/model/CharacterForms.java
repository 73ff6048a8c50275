package redian.core.entity.model;

import com.hankcs.hanlp.HanLP;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * One form for every character: traditional to simplified (the one-to-one part of HanLP's {@code
 * t2s.txt}), full width to half width, upper case to lower. A text keeps its length, so that
 * offsets in the one are offsets in the other.
 */
public final class CharacterForms {

  private static final String TABLE = "/data/dictionary/tc/t2s.txt";
  private static final char[] FORMS = load();

  private CharacterForms() {}

  /** A copy of {@code text} of the same length, each UTF-16 unit in its normal form. */
  public static char[] normalize(CharSequence text) {
    char[] chars = new char[text.length()];
    for (int i = 0; i < chars.length; i++) {
      chars[i] = FORMS[text.charAt(i)];
    }
    return chars;
  }

  private static char[] load() {
    char[] forms = new char[Character.MAX_VALUE + 1];
    for (int c = 0; c < forms.length; c++) {
      boolean fullWidth = c > 0xFF00 && c < 0xFF5F;
      char half = (char) (fullWidth ? c - 0xFEE0 : c);
      forms[c] = half < 128 ? Character.toLowerCase(half) : half;
    }
    forms['　'] = ' ';
    readSimplified(forms);
    return forms;
  }

  private static void readSimplified(char[] forms) {
    try (InputStream stream = HanLP.class.getResourceAsStream(TABLE);
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        int equals = line.indexOf('=');
        if (equals == 1 && line.length() == 3) {
          forms[line.charAt(0)] = line.charAt(2);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("HanLP's jar lacks " + TABLE, e);
    }
  }
}
