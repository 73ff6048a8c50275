package redian.core.capture;

import com.hankcs.hanlp.HanLP;
import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;

/**
 * Own command: how often pages of a folder, and pieces of their text, are read right when they are
 * written in each charset and declared in none, or in a wrong one. Beside it ICU's detector alone.
 *
 * <pre>
 * ./mvnw -q -Pbenchmark test-compile exec:exec -Dbenchmark.heap=1g -Dbenchmark.options= \
 *     -Dbenchmark.main=redian.core.capture.CharsetSurvey -Dbenchmark="FOLDER"
 * </pre>
 */
public final class CharsetSurvey {

  private static final List<String> CHARSETS = List.of("UTF-8", "GB18030", "Big5", "UTF-16LE");
  private static final int[] PIECES = {5, 10, 20, 50, 200, 1000};

  private CharsetSurvey() {}

  /** Reads the pages under the folder that the argument names. */
  public static void main(String[] arguments) throws IOException {
    List<String> pages = new ArrayList<>();
    for (Path file : ReadingSurvey.filesUnder(Path.of(arguments[0]))) {
      byte[] bytes = Files.readAllBytes(file);
      var decoded = new CharsetDecision().decode(bytes, 0, bytes.length, null);
      pages.add(decoded.text() == null ? "" : decoded.text());
    }
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    for (String charset : CHARSETS) {
      print(out, charset, "page", pages);
      for (int length : PIECES) {
        print(out, charset, length + " characters", pieces(pages, length));
      }
    }
  }

  private static List<String> pieces(List<String> pages, int length) {
    List<String> pieces = new ArrayList<>();
    for (String page : pages) {
      String text = Jsoup.parse(page).text();
      for (int i = 1; i < 20 && i * length * 2 < text.length(); i++) {
        pieces.add(text.substring(i * length * 2 - length, i * length * 2));
      }
    }
    return pieces;
  }

  private static void print(PrintStream out, String name, String what, List<String> texts) {
    Charset charset = Charset.forName(name);
    int count = 0;
    int undeclared = 0;
    int wrong = 0;
    int icu = 0;
    for (String simplified : texts) {
      String chosen =
          name.equals("Big5") ? HanLP.convertToTraditionalChinese(simplified) : simplified;
      byte[] bytes = chosen.getBytes(charset);
      String text = new String(bytes, charset);
      if (text.chars().filter(c -> c > 0x80).count() < 3) {
        continue;
      }
      count++;
      undeclared += isRight(text, bytes, null) ? 1 : 0;
      wrong += isRight(text, bytes, name.equals("GB18030") ? "big5" : "gb2312") ? 1 : 0;
      icu += isRightByIcu(text, bytes) ? 1 : 0;
    }
    out.printf(
        java.util.Locale.ROOT,
        "%-9s %-16s %5d texts: undeclared %.3f, wrongly declared %.3f, ICU alone %.3f%n",
        name,
        what,
        count,
        (double) undeclared / count,
        (double) wrong / count,
        (double) icu / count);
  }

  private static boolean isRight(String text, byte[] bytes, String declared) {
    var decoded = new CharsetDecision().decode(bytes, 0, bytes.length, declared);
    return text.equals(decoded.text());
  }

  private static boolean isRightByIcu(String text, byte[] bytes) {
    CharsetMatch match = new CharsetDetector().setText(bytes).detect();
    Charset charset = match == null ? null : CharsetNames.of(match.getName());
    return charset != null && text.equals(new String(bytes, charset));
  }
}
