package redian.core.page;

import java.util.regex.Pattern;

/** What a line of rendered text is by its own words: a heading, a row of headlines, a menu. */
final class LineKinds {

  private static final String BETWEEN_HEADLINES = "[\\s|｜]+";
  private static final int MIN_ROW_CHARS = 40;

  /** A bar parts two headlines more surely than a space. */
  private static final int MIN_BARRED_CHARS = 18;

  private static final int MAX_ROW_CHARS = 600;
  private static final int MAX_HEADING_CHARS = 6;

  private static final int MAX_FOLLOWERS_CHARS = 30;

  private static final Pattern FOLLOWERS =
      Pattern.compile(
          "\\d[\\d.,]*\\s?[万wW亿]?\\+?\\s?(?:人订阅|人关注|粉丝|篇文章|个作品|个视频|个关注者)|粉丝\\s?[:：]?\\s?\\d");

  /** One of these stands in each of them; the pattern is tried only then. */
  private static final PhraseTable FOLLOWERS_WORDS = PhraseTable.of("人订阅,人关注,粉丝,篇文章,个作品,个视频,个关注者");

  private LineKinds() {}

  /** A heading over cards. */
  static boolean isHeading(Block block) {
    return block.isBareSectionHeading()
        || (block.length() <= MAX_HEADING_CHARS && block.isSectionHeading());
  }

  /** A heading over what readers wrote; a ranking by their answers is one of cards. */
  static boolean isAboutComments(Block block) {
    return block.isCommentHeading()
        || (isHeading(block)
            && Sections.isAboutComments(block.text)
            && block.text.indexOf('榜') < 0
            && block.text.indexOf("排行") < 0);
  }

  /** Three or more headlines in one line, with spaces between. */
  static boolean isRow(String text) {
    if (text.length() < (text.contains(" |") ? MIN_BARRED_CHARS : MIN_ROW_CHARS)
        || text.length() > MAX_ROW_CHARS
        || text.indexOf('。') >= 0) {
      return false;
    }
    String[] headlines = headlinesOfRow(text);
    boolean barred = headlines.length == 2 && text.contains(" |");
    for (String headline : headlines) {
      if (TextMeasure.of(headline).weight() < TextCards.MIN_TITLE_WEIGHT) {
        return false;
      }
    }
    return headlines.length >= 3 || barred;
  }

  /** The headlines of a row. */
  static String[] headlinesOfRow(String row) {
    return row.split(row.contains(" |") ? "\\s?[|｜]\\s?" : BETWEEN_HEADLINES);
  }

  /** {@code 12.1万人订阅}, {@code 粉丝 41.7万}: what stands beside an account. */
  static boolean countsFollowers(String text) {
    return text.length() <= MAX_FOLLOWERS_CHARS
        && FOLLOWERS_WORDS.isIn(text)
        && FOLLOWERS.matcher(text).find();
  }

  /** Menus have no digits; headlines with many spaces do. */
  static boolean isMenu(String text) {
    return Phrases.isMenu(text) && text.chars().noneMatch(Character::isDigit);
  }
}
