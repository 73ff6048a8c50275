package redian.core.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the lines with which a text is signed: {@code （江岸科技 周一鸣）} as its last paragraph, and the
 * imprint {@code 《江岸日报》（2022年11月03日 12 版）} of a newspaper's page.
 */
final class Signatures {

  private static final int MAX_CHARS = 48;
  private static final int MAX_OUTLET_CHARS = 14;

  private static final Pattern WRAPPED =
      Pattern.compile("^[（(【\\[]\\s?([^（）()【】\\[\\]。？！：:]{2,40})[）)】\\]]$");

  private static final Pattern IMPRINT =
      Pattern.compile(
          "^[（(《\\s]*([\\u4e00-\\u9fff]{2,14})[》\\s]*[（(]?\\s*(?:19|20)\\d{2}\\s?[年.-]\\s?\\d{1,2}\\s?[月.-]\\s?\\d{1,2}\\s?日?"
              + "\\s?第?\\s?[A-Z]?\\d{1,3}\\s?版.{0,6}$");

  private static final Pattern ROLE =
      Pattern.compile("^(?:本报|本网|本刊|见习|实习|首席|特约|全媒体)*(?:记者|記者|通讯员|通訊員|编辑|摄影|文|图|文/图|作者|评论员|实习生)$");

  /** {@code 记者洛桑}: the role is glued to the name. */
  private static final Pattern REPORTER =
      Pattern.compile("^(?:本报|本网)?(?:记者|記者|通讯员|通訊員|实习生)(?=.{2,3}$)");

  /** Of these the names behind are no authors'. */
  private static final Pattern OTHER_ROLE = Pattern.compile("编辑|摄影|图");

  private Signatures() {}

  /** The people who sign, in order; empty if the line is no signature. */
  static List<String> authors(String line) {
    boolean may = line.length() <= MAX_CHARS && "（(【[".indexOf(line.charAt(0)) >= 0;
    Matcher m = may ? WRAPPED.matcher(line) : null;
    if (m == null || !m.matches()) {
      return List.of();
    }
    boolean first = true;
    boolean writes = true;
    List<String> names = new ArrayList<>();
    for (String signed : m.group(1).strip().split("[\\s、，,/／|｜]+")) {
      String piece = REPORTER.matcher(signed).replaceFirst("");
      if (ROLE.matcher(signed).matches()) {
        writes = !OTHER_ROLE.matcher(signed).matches();
      } else if (Names.isPersonName(piece) || isNamed(piece, signed)) {
        if (writes) {
          names.add(piece);
        }
      } else if (!isOutlet(piece, first)) {
        return List.of();
      }
      first = false;
    }
    return names;
  }

  private static boolean isNamed(String piece, String signed) {
    return piece.length() < signed.length() && Names.kind(piece) == NameKind.PERSON;
  }

  /** The newspaper that a line names with the day and the number of its page; null if none. */
  static String newspaper(String line) {
    boolean may = line.length() <= MAX_CHARS && line.indexOf('版') > 0;
    Matcher m = may ? IMPRINT.matcher(line) : null;
    return m != null && m.matches() ? m.group(1) : null;
  }

  static boolean isSignature(String line) {
    return line.length() <= MAX_CHARS && (newspaper(line) != null || !authors(line).isEmpty());
  }

  /** Before the names any short word is their medium; between them, one with the form of one. */
  private static boolean isOutlet(String piece, boolean first) {
    return piece.length() <= MAX_OUTLET_CHARS
        && piece.length() > 3
        && (first || Names.kind(piece) == NameKind.ORGANIZATION);
  }
}
