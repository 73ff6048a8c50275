package redian.core.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the labels of editorial lines ({@code 来源:作者:苏理诗}, {@code （责任编辑：董子龙、张舒)}, {@code 文/王文}) and
 * cuts the line at them.
 */
final class LabelReader {

  /** A longer block is prose, where a colon ends no label. */
  private static final int MAX_CHARS = 400;

  private static final Pattern CORE_AT_END =
      Pattern.compile(
          "(?<=.{2})(?:作者|摄影|攝影|撰文|撰稿|监制|记者|通讯员|(?:责任|文字|图片|值班|栏目|网络|视频|执行|新媒体)?(?:编辑|校对|主编|审核))\\s?[:：/／|]\\s?$");

  private static final Pattern GLUED =
      Pattern.compile("(?:作者|责任编辑|責任編輯|编辑|編輯|记者|发布时间|發布時間|时间|來源|来源|阅读量?|浏览量?|点击量?|评论)[:：]");

  private static final Pattern NOT_OF_ROLE = Pattern.compile("[\\s:：∶﹕/／|｜丨│︱∣]");

  private static final Set<String> WRAPPERS = Set.of("(", "（", "[", "【", "［");

  private LabelReader() {}

  /** The labels of a block with their values, in order; empty for prose. */
  static List<Labelled> read(String text) {
    if (text.length() > MAX_CHARS || !mayHoldLabel(text)) {
      return List.of();
    }
    List<Labelled> found = new ArrayList<>();
    LabelFinder labels = new LabelFinder(text);
    Matcher m = labels.matcher();
    Labelled.Kind kind = null;
    String role = null;
    int start = 0;
    int valueStart = 0;
    while (labels.find()) {
      if (kind == Labelled.Kind.ORIGINAL_TITLE && insideQuotes(text, valueStart, m.start())) {
        continue;
      }
      int cut = m.start();
      if (kind == Labelled.Kind.SOURCE || kind == Labelled.Kind.AUTHOR) {
        cut = cut == valueStart ? cut + valueChars(m.group()) : cut;
      }
      if (kind != null) {
        found.add(labelled(text, kind, role, start, valueStart, cut));
      }
      kind = kind(m);
      role = NOT_OF_ROLE.matcher(text.substring(cut, m.end())).replaceAll("");
      start = cut;
      valueStart = m.end();
    }
    if (kind != null) {
      found.add(labelled(text, kind, role, start, valueStart, text.length()));
    }
    return unglued(found);
  }

  /** Rendered text glues {@code 来源：证券时报网作者：李在山}: a value is cut at a label inside it. */
  private static List<Labelled> unglued(List<Labelled> labels) {
    List<Labelled> found = new ArrayList<>();
    for (Labelled label : labels) {
      Matcher m = GLUED.matcher(label.value());
      if (label.kind() == Labelled.Kind.ORIGINAL_TITLE || !m.find() || m.start() == 0) {
        found.add(label);
        continue;
      }
      int seam = label.end() - label.value().length() + m.start();
      found.add(
          new Labelled(
              label.kind(),
              label.role(),
              label.value().substring(0, m.start()).strip(),
              label.start(),
              seam));
      found.addAll(shifted(read(label.value().substring(m.start())), seam));
    }
    return found;
  }

  private static List<Labelled> shifted(List<Labelled> labels, int by) {
    List<Labelled> moved = new ArrayList<>();
    for (Labelled label : labels) {
      moved.add(
          new Labelled(
              label.kind(), label.role(), label.value(), label.start() + by, label.end() + by));
    }
    return moved;
  }

  /**
   * In {@code 来源：证券时报网作者：李在山} the second label seems to be {@code 证券时报网作者}: how much of it is the
   * first one's value.
   */
  private static int valueChars(String label) {
    Matcher m = CORE_AT_END.matcher(label);
    return m.find() ? m.start() : 0;
  }

  private static boolean insideQuotes(String text, int from, int to) {
    int depth = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c == '《' || c == '“' || c == '「') {
        depth++;
      } else if (c == '》' || c == '”' || c == '」') {
        depth--;
      }
    }
    return depth > 0;
  }

  /** Every label has one of these in it; the pattern is tried only then. */
  private static boolean mayHoldLabel(String text) {
    return LabelWords.ENDS.isIn(text) && LabelWords.WORDS.isIn(text);
  }

  private static Labelled.Kind kind(Matcher m) {
    if (m.group("original") != null) {
      return Labelled.Kind.ORIGINAL_TITLE;
    } else if (m.group("updated") != null) {
      return Labelled.Kind.UPDATED;
    } else if (m.group("glued") != null) {
      return m.group("glued").startsWith("更新") ? Labelled.Kind.UPDATED : Labelled.Kind.DATE;
    } else if (m.group("date") != null) {
      return Labelled.Kind.DATE;
    } else if (m.group("source") != null) {
      return Labelled.Kind.SOURCE;
    } else if (m.group("author") != null
        || m.group("authorspace") != null
        || m.group("original2") != null
        || m.group("by") != null
        || m.group("tw") != null) {
      return Labelled.Kind.AUTHOR;
    } else if (m.group("credit") != null || m.group("creditspace") != null) {
      return Labelled.Kind.CREDIT;
    }
    return Labelled.Kind.OTHER;
  }

  private static Labelled labelled(
      String text, Labelled.Kind kind, String role, int start, int valueStart, int end) {
    String value = text.substring(valueStart, end).strip();
    int bar = role.charAt(0) < 0x80 ? value.indexOf(" |") : -1;
    if (bar > 0) { // By Li Qinghe | Jiangbian Post | Updated: 2024-05-06
      return new Labelled(
          kind, role, value.substring(0, bar), start, text.indexOf(" |", valueStart));
    }
    boolean wrapped = start > 0 && WRAPPERS.contains(text.substring(start - 1, start));
    if (wrapped) {
      int close = firstClosing(value);
      if (close >= 0) {
        value = value.substring(0, close);
      }
    }
    return new Labelled(kind, role, value.strip(), start, end);
  }

  private static int firstClosing(String value) {
    int depth = 0;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '(' || c == '（' || c == '[' || c == '【') {
        depth++;
      } else if (c == ')' || c == '）' || c == ']' || c == '】' || c == '］') {
        if (depth == 0) {
          return i;
        }
        depth--;
      }
    }
    return -1;
  }
}
