package redian.core.page;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells by its form whether a URL leads to an article. Articles have a number, a date, a random
 * identifier or a long slug in their path; front pages, channels, tags, people and shops do not, or
 * say what they are in a path segment.
 */
final class ArticleUrls {

  private static final Set<String> OTHER_SEGMENTS =
      Set.of(
          "category",
          "categories",
          "cat",
          "tag",
          "tags",
          "user",
          "users",
          "u",
          "author",
          "authors",
          "media",
          "comment",
          "comments",
          "product",
          "products",
          "goods",
          "shop",
          "mall",
          "cinema",
          "book",
          "books",
          "book_reader",
          "search",
          "keyword",
          "keywords",
          "login",
          "register",
          "about",
          "help",
          "download",
          "downloads",
          "app",
          "apps",
          "course",
          "courses",
          "source",
          "soft",
          "member",
          "space",
          "people",
          "profile",
          "link",
          "links",
          "redirect",
          "sitemap");

  private static final Set<String> OTHER_HOST_WORDS =
      Set.of(
          "shop",
          "mall",
          "store",
          "book",
          "passport",
          "login",
          "comment",
          "piao",
          "ticket",
          "baoxian",
          "caipiao",
          "yuedu",
          "download",
          "search",
          "job",
          "jobs",
          "hr",
          "help",
          "quote",
          "vip",
          "pay");

  /** {@code list_123.html}: names of files that hold lists. */
  private static final Pattern LISTS =
      Pattern.compile(
          "(?i)^(?:index|list|col|channel|page|tag|node|class|cat|forum|thread-htm|zt)");

  private ArticleUrls() {}

  /** What the form of a URL says. */
  enum Form {
    ARTICLE,
    /** Nothing speaks for an article or against one. */
    UNKNOWN,
    OTHER
  }

  static boolean isArticle(String url) {
    return form(url) == Form.ARTICLE;
  }

  static Form form(String url) {
    String rest = url.strip();
    int fragment = rest.indexOf('#');
    rest = fragment < 0 ? rest : rest.substring(0, fragment);
    int scheme = rest.indexOf("//");
    if (scheme >= 0 && scheme <= 6) {
      int slash = rest.indexOf('/', scheme + 2);
      String host = slash < 0 ? rest.substring(scheme + 2) : rest.substring(scheme + 2, slash);
      if (isOtherHost(host)) {
        return Form.OTHER;
      }
      rest = slash < 0 ? "" : rest.substring(slash);
    }
    int question = rest.indexOf('?');
    String query = question < 0 ? "" : rest.substring(question + 1);
    String path = question < 0 ? rest : rest.substring(0, question);
    return formOf(path, query);
  }

  private static boolean isOtherHost(String host) {
    int start = 0;
    for (int i = 0; i < 2; i++) {
      int dot = host.indexOf('.', start);
      if (dot < 0) {
        return false; // the last label is a top-level domain
      }
      int end = dot;
      while (end > start && Character.isDigit(host.charAt(end - 1))) {
        end--;
      }
      if (OTHER_HOST_WORDS.contains(host.substring(start, end).toLowerCase(Locale.ROOT))) {
        return true;
      }
      start = dot + 1;
    }
    return false;
  }

  private static Form formOf(String path, String query) {
    String last = "";
    String before = "";
    boolean dated = false;
    int start = 0;
    while (start < path.length()) {
      int end = path.indexOf('/', start);
      end = end < 0 ? path.length() : end;
      String segment = path.substring(start, end);
      if (!segment.isEmpty()) {
        if (OTHER_SEGMENTS.contains(segment.toLowerCase(Locale.ROOT))) {
          return Form.OTHER;
        }
        dated |= isYear(segment);
        before = last;
        last = segment;
      }
      start = end + 1;
    }
    String name = withoutExtension(last);
    boolean article =
        isIdentifier(name)
            || (isDigits(name) && isDigits(before) && name.length() + before.length() >= 5)
            || (name.length() < last.length()
                && hasDigitRun(name, 3)
                && !LISTS.matcher(name).find())
            || (dated && !name.isEmpty() && !name.equals("index") && !isYear(name))
            || hasIdentifier(query);
    if (article) {
      return Form.ARTICLE;
    }
    return name.isEmpty() || name.equals("index") ? Form.OTHER : Form.UNKNOWN;
  }

  private static String withoutExtension(String segment) {
    int dot = segment.lastIndexOf('.');
    return dot > 0 ? segment.substring(0, dot) : segment;
  }

  private static boolean isYear(String segment) {
    return segment.length() >= 4
        && segment.length() <= 10
        && (segment.startsWith("20") || segment.startsWith("19"))
        && Character.isDigit(segment.charAt(2))
        && Character.isDigit(segment.charAt(3));
  }

  static boolean isIdentifier(String name) {
    int digits = 0;
    int run = 0;
    int longestRun = 0;
    int upper = 0;
    int lower = 0;
    int hyphens = 0;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c >= '0' && c <= '9') {
        digits++;
        run++;
        longestRun = Math.max(longestRun, run);
        continue;
      }
      run = 0;
      if (c >= 'A' && c <= 'Z') {
        upper++;
      } else if (c >= 'a' && c <= 'z') {
        lower++;
      } else if (c == '-' || c == '_') {
        hyphens++;
      } else if (c > 0x7f || c == '%') {
        lower++;
      }
    }
    return longestRun >= 4
        || digits >= 5
        || (digits >= 1 && name.length() >= 8 && upper >= 2 && upper + lower >= 4)
        || (digits >= 3 && name.length() >= 8 && lower >= 2)
        || (hyphens >= 4 && name.length() >= 24)
        || (name.indexOf('%') >= 0 && name.length() >= 40);
  }

  private static boolean isDigits(String text) {
    return text.length() >= 2 && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static boolean hasDigitRun(String text, int length) {
    int run = 0;
    for (int i = 0; i < text.length() && run < length; i++) {
      run = Character.isDigit(text.charAt(i)) ? run + 1 : 0;
    }
    return run >= length;
  }

  private static boolean hasIdentifier(String query) {
    if (query.isEmpty()) {
      return false;
    }
    if (hasDigitRun(query, 8)) {
      return true;
    }
    for (String pair : query.split("&", 20)) {
      int equals = pair.indexOf('=');
      if (equals <= 0) {
        continue;
      }
      String key = pair.substring(0, equals).toLowerCase(Locale.ROOT);
      String value = pair.substring(equals + 1);
      boolean named =
          key.endsWith("id")
              || key.equals("p")
              || key.equals("n")
              || key.equals("no")
              || key.equals("s_id");
      boolean number = !value.isEmpty() && value.chars().allMatch(Character::isDigit);
      if (named
          && ((number && value.length() >= 3) || (isIdentifier(value) && value.length() >= 6))) {
        return true;
      }
    }
    return false;
  }
}
