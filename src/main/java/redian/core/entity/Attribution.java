package redian.core.entity;

import java.util.List;
import java.util.Set;

/**
 * Tells mentions that a text is about from those that only say where a statement comes from: media
 * that report ({@code 据环球时报援引俄塔社2日报道}), the dateline, and reporters.
 */
final class Attribution {

  private static final List<String> BEFORE = WordLists.longestFirst("attribution-before");
  private static final List<String> AFTER = WordLists.longestFirst("attribution-after");
  private static final List<String> BYLINE = WordLists.longestFirst("byline-words");
  private static final Set<Character> QUOTES = Set.of('《', '》', '“', '”', '"', '「', '」', ' ');
  private static final int LONGEST_DATE = 16;

  private final AnalyzedText text;

  Attribution(AnalyzedText text) {
    this.text = text;
  }

  MentionRole role(Span span) {
    boolean attributes =
        switch (span.type()) {
          case MEDIA ->
              isAfterAny(BEFORE, span.start()) || isBeforeAny(span.end()) || opensDateline(span);
          case PERSON -> isAfterAny(BYLINE, span.start());
          case PLACE -> isInDateline(span);
          case ORGANIZATION, COMPANY, GOVERNMENT ->
              text.endsWith("援引", beforeQuotes(span.start()))
                  || text.endsWith("据", beforeQuotes(span.start()));
          default -> false;
        };
    return attributes ? MentionRole.ATTRIBUTION : MentionRole.SUBJECT;
  }

  private int beforeQuotes(int start) {
    int end = start;
    while (end > 0 && QUOTES.contains(text.at(end - 1))) {
      end--;
    }
    return end;
  }

  private boolean isAfterAny(List<String> words, int start) {
    int end = beforeQuotes(start);
    if (text.at(end - 1) == ':' || text.at(end - 1) == '：') {
      end--;
    }
    for (String word : words) {
      if (text.endsWith(word, end)) {
        return true;
      }
    }
    return false;
  }

  /** Looks behind quotes, a possessive and a date ({@code 10月31日独家报道}). */
  private boolean isBeforeAny(int end) {
    int at = end;
    int limit = end + LONGEST_DATE;
    while (at < limit && isSkipped(text.at(at))) {
      at++;
    }
    for (String word : AFTER) {
      if (text.startsWith(word, at)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isSkipped(char c) {
    return QUOTES.contains(c)
        || c == '('
        || c == ')'
        || c == '（'
        || c == '）'
        || Character.isDigit(c)
        || "年月日时分上下午晚早间当地今昨前天的网站官方最新等".indexOf(c) >= 0;
  }

  /** {@code 新华社北京11月3日电}: the medium, a place, a date and 电 or 讯. */
  private boolean opensDateline(Span medium) {
    int end = Math.min(text.forms.length, medium.end() + 2 * LONGEST_DATE);
    boolean hasDay = false;
    for (int i = medium.end(); i < end; i++) {
      char c = text.at(i);
      if (c == '日') {
        hasDay = true;
      } else if (c == '电' || c == '讯') {
        return hasDay;
      } else if (!Character.isLetterOrDigit(c)) {
        return false;
      }
    }
    return false;
  }

  private boolean isInDateline(Span place) {
    int at = place.end();
    while (Character.isDigit(text.at(at)) || text.at(at) == '月' || text.at(at) == '日') {
      at++;
    }
    boolean dated = at > place.end() + 2 && text.at(at - 1) == '日';
    return dated && (text.at(at) == '电' || text.at(at) == '讯');
  }
}
