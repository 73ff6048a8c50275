package redian.core.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import redian.core.key.TextKeys;

/** Finds the title of a page of markup: the heading that its {@code title} element agrees with. */
final class Titles {

  /**
   * A title and where it stands.
   *
   * @param text the title without the site's suffix
   * @param block the block that shows it, -1 if none does
   * @param rule what it was taken from
   */
  record Title(String text, int block, String rule) {}

  private static final Pattern SEPARATOR =
      Pattern.compile(
          "\\s*(?:_+|\\s[-–—|｜]+\\s|[|｜丨]|--+|——+|\\s::\\s|»|\\s?-\\s?(?=[^-]{2,20}$)|\\s?–\\s?(?=[^–]{2,20}$))\\s*");
  private static final Pattern TAG = Pattern.compile("^[\\[［【][^\\]］】]{1,8}[\\]］】]\\s?");
  private static final String MARK_SIGNS = "([（［【〔";
  private static final int MAX_TITLE_CHARS = 200;
  private static final double SURE = 5;

  /** Less than any agreement with the head, more than a menu's entry that agrees. */
  private static final double SHOWN = 2.5;

  private static final int BYLINE_REACH = 3;
  private static final int MAX_BYLINE_CHARS = 150;

  private Titles() {}

  static Title find(Outline outline) {
    List<String> claims = claims(outline.metadata());
    List<String> claimKeys = claims.stream().map(TextKeys::titleKey).distinct().toList();
    List<String> openingKeys = openingKeys(claims);
    Title best = null;
    double bestScore = 0;
    for (Block block : outline.blocks()) {
      if (block.length() > MAX_TITLE_CHARS || block.measure.weight() < 2) {
        continue;
      }
      double score = score(block, claimKeys, openingKeys, outline);
      if (score > bestScore) {
        bestScore = score;
        best = new Title(titleOf(block.text, claimKeys), block.index, "heading");
      }
    }
    if (best != null) {
      return best;
    }
    for (String claim : claims) {
      if (!claim.isEmpty()) {
        return new Title(withoutSite(claim), -1, "title element");
      }
    }
    return null;
  }

  private static List<String> claims(Metadata metadata) {
    List<String> claims = new ArrayList<>();
    for (String key :
        new String[] {
          "og:title",
          "ld:headline",
          "title",
          "meta:title",
          "twitter:title",
          "articletitle",
          "contenttitle"
        }) {
      String claim = metadata.first(key);
      if (claim != null) {
        claims.add(claim);
      }
    }
    return claims;
  }

  /** What stands before the first separator, where that is short: the name of a column. */
  private static List<String> openingKeys(List<String> claims) {
    List<String> keys = new ArrayList<>();
    for (String claim : claims) {
      String key = TextKeys.titleKey(SEPARATOR.split(claim)[0]);
      if (key.length() >= 3 && key.length() < 6) {
        keys.add(key);
      }
    }
    return keys;
  }

  private static double score(
      Block block, List<String> claimKeys, List<String> openingKeys, Outline outline) {
    if (block.in(Zone.HIDDEN) || block.in(Zone.COMMENTS)) {
      return 0;
    }
    double score = agreement(titleOf(block.text, claimKeys), claimKeys);
    if (score == 0
        && !openingKeys.isEmpty()
        && block.length() < 10
        && openingKeys.contains(TextKeys.titleKey(block.text))) {
      score = 3;
    }
    boolean linked = block.linkDensity() > 0.5;
    if (score == 0 && !linked && isShownAsTitle(block, outline)) {
      score = SHOWN;
    } else if (score == 0 && (block.headingLevel != 1 || linked || block.measure.weight() < 6)) {
      return 0;
    }
    if (block.headingLevel == 1) {
      score += 3;
    } else if (block.headingLevel > 1) {
      score += 1.5;
    }
    if (block.in(Zone.TITLE)) {
      score += 1;
    }
    if (block.in(Zone.NAVIGATION) || block.in(Zone.FOOTER)) {
      score -= 2;
    }
    if (block.in(Zone.RELATED) || block.in(Zone.RANKING) || block.in(Zone.ASIDE)) {
      score -= 1.5;
    }
    if (linked) {
      score -= 2;
    }
    return score - (double) block.index / outline.size();
  }

  /**
   * Whether a line is no heading element but is called a title or set in large letters, all of it,
   * with the byline right below.
   */
  private static boolean isShownAsTitle(Block block, Outline outline) {
    if (block.headingLevel > 0 || block.measure.weight() < 4 || block.isSectionHeading()) {
      return false;
    }
    for (Part part : block.parts) {
      boolean called = part.zones().contains(Zone.TITLE) || block.box.ownZones.contains(Zone.TITLE);
      boolean large = part.zones().contains(Zone.LARGE) || block.in(Zone.LARGE);
      if (!called && !large && !block.textOf(part).isBlank()) {
        return false;
      }
    }
    int end = Math.min(outline.size(), block.index + 1 + BYLINE_REACH);
    for (int i = block.index + 1; i < end; i++) {
      Block below = outline.block(i);
      if (below.length() <= MAX_BYLINE_CHARS && !below.labels().isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /** {@code [原创] 石桥老街}: forums put a tag before a title that the head does not know. */
  private static String titleOf(String text, List<String> claimKeys) {
    if (text.isEmpty() || "[［【".indexOf(text.charAt(0)) < 0 || agreement(text, claimKeys) > 0) {
      return text;
    }
    String untagged = TAG.matcher(text).replaceFirst("");
    return agreement(untagged, claimKeys) >= SURE ? untagged : text;
  }

  /** Whether the letters that a text opens with are in one of the claims: keys cost more. */
  private static boolean mayAgree(String text, List<String> claimKeys) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        boolean marked = i > 0 && MARK_SIGNS.indexOf(text.charAt(i - 1)) >= 0;
        return !isPlain(c) || isInOne(claimKeys, opening(text, i, marked ? 1 : 2));
      }
    }
    return false;
  }

  /** What a key opens with if the text has no mark before it. */
  private static String opening(String text, int at, int chars) {
    int end = at;
    while (end < Math.min(text.length(), at + chars) && isPlain(text.charAt(end))) {
      end++;
    }
    return text.substring(at, end).toLowerCase(Locale.ROOT);
  }

  private static boolean isInOne(List<String> claimKeys, String opening) {
    for (String key : claimKeys) {
      if (key.contains(opening)) {
        return true;
      }
    }
    return false;
  }

  /** Whether keys keep a letter as it is, but for its case. */
  private static boolean isPlain(char c) {
    return (c >= 0x4e00 && c <= 0x9fff)
        || (c >= '0' && c <= '9')
        || (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z');
  }

  /** How well a block fits what the head says the title is: 0 not at all, up to 6. */
  private static double agreement(String text, List<String> claimKeys) {
    String key = mayAgree(text, claimKeys) ? TextKeys.titleKey(text) : "";
    if (key.length() < 2) {
      return 0;
    }
    double best = 0;
    for (String claimKey : claimKeys) {
      if (claimKey.equals(key)) {
        best = Math.max(best, key.length() >= 5 ? 6 : 4);
      } else if (claimKey.startsWith(key)) {
        best =
            Math.max(
                best, key.length() >= 6 ? 5 : (key.length() * 2 > claimKey.length() ? 3.5 : 0));
      } else if (claimKey.contains(key) && key.length() >= 8) {
        best = Math.max(best, 2);
      } else if (key.startsWith(claimKey) && claimKey.length() >= 8) {
        best = Math.max(best, 3);
      }
    }
    return best;
  }

  private static final Pattern SITE_NAME =
      Pattern.compile(
          "^.{2,10}(?:网|網|报|報|台|臺|社|在线|門戶|门户|首页|首頁|频道|頻道|论坛|論壇|客户端|融媒|融媒体)$|.*(?:欢迎您|欢迎光临|歡迎|数字报|電子報|电子报|多媒体报|首页$).*");

  /** Whether a text names a site and nothing else: {@code 鼓楼新闻网欢迎您}. */
  static boolean isSiteName(String text) {
    return text.length() <= 30 && SITE_NAME.matcher(text).matches();
  }

  /** What stands behind the first separator: the names of channel and site; empty if none. */
  static String siteOf(String claim) {
    String first = SEPARATOR.split(claim, 2)[0];
    return claim.substring(Math.min(claim.length(), first.length()));
  }

  /** Cuts the names of site and channel that pages append to the title. */
  static String withoutSite(String claim) {
    String[] pieces = SEPARATOR.split(claim);
    String first = pieces[0].strip();
    if (first.length() >= 6 || pieces.length == 1) {
      return first;
    }
    String longest = first;
    for (String piece : pieces) {
      if (piece.strip().length() > longest.length()) {
        longest = piece.strip();
      }
    }
    return longest;
  }
}
