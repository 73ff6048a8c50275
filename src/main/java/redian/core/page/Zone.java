package redian.core.page;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What the markup of a box says it is for, read from its tag and from words of class and id. */
enum Zone {
  NAVIGATION(0),
  HEADER(1),
  FOOTER(2),
  ASIDE(3),
  COMMENTS(4),
  RELATED(5),
  RANKING(6),
  SHARE(7),
  ADVERT(8),
  BYLINE(9),
  TITLE(10),
  CONTENT(11),
  CAPTION(12),
  AUTHOR(13),
  SOURCE(14),
  DATE(15),
  VIEWS(16),
  SUMMARY(17),
  TAGS(18),
  QUOTE(19),
  HIDDEN(20),
  LARGE(21);

  private static final int MAX_HINT_CHARS = 200;

  private static final int OPENING_CHARS = 3;

  private static final Map<String, Zone> BY_TAG =
      Map.of(
          "nav", NAVIGATION,
          "footer", FOOTER,
          "aside", ASIDE,
          "figcaption", CAPTION,
          "caption", CAPTION,
          "blockquote", QUOTE);

  /** A hash map finds a word faster than an immutable one. */
  private static final Map<String, Zone> BY_WORD = new HashMap<>(words());

  private static Map<String, Zone> words() {
    return Map.<String, Zone>ofEntries(
        Map.entry("nav", NAVIGATION),
        Map.entry("navi", NAVIGATION),
        Map.entry("navbar", NAVIGATION),
        Map.entry("navigation", NAVIGATION),
        Map.entry("menu", NAVIGATION),
        Map.entry("submenu", NAVIGATION),
        Map.entry("megamenu", NAVIGATION),
        Map.entry("breadcrumb", NAVIGATION),
        Map.entry("breadcrumbs", NAVIGATION),
        Map.entry("crumb", NAVIGATION),
        Map.entry("crumbs", NAVIGATION),
        Map.entry("topbar", NAVIGATION),
        Map.entry("toolbar", NAVIGATION),
        Map.entry("pagination", NAVIGATION),
        Map.entry("pager", NAVIGATION),
        Map.entry("login", NAVIGATION),
        Map.entry("search", NAVIGATION),
        Map.entry("footer", FOOTER),
        Map.entry("foot", FOOTER),
        Map.entry("copyright", FOOTER),
        Map.entry("sidebar", ASIDE),
        Map.entry("aside", ASIDE),
        Map.entry("comment", COMMENTS),
        Map.entry("comments", COMMENTS),
        Map.entry("cmt", COMMENTS),
        Map.entry("reply", COMMENTS),
        Map.entry("replies", COMMENTS),
        Map.entry("tie", COMMENTS),
        Map.entry("disqus", COMMENTS),
        Map.entry("vote", COMMENTS),
        Map.entry("poll", COMMENTS),
        Map.entry("toupiao", COMMENTS),
        Map.entry("pinglun", COMMENTS),
        Map.entry("related", RELATED),
        Map.entry("relate", RELATED),
        Map.entry("relates", RELATED),
        Map.entry("relative", RELATED),
        Map.entry("recommend", RELATED),
        Map.entry("recommends", RELATED),
        Map.entry("recommended", RELATED),
        Map.entry("recommendation", RELATED),
        Map.entry("recom", RELATED),
        Map.entry("rec", RELATED),
        Map.entry("tuijian", RELATED),
        Map.entry("feed", RELATED),
        Map.entry("feeds", RELATED),
        Map.entry("xiangguan", RELATED),
        Map.entry("rank", RANKING),
        Map.entry("ranking", RANKING),
        Map.entry("hot", RANKING),
        Map.entry("hotnews", RANKING),
        Map.entry("top10", RANKING),
        Map.entry("share", SHARE),
        Map.entry("bdsharebuttonbox", SHARE),
        Map.entry("social", SHARE),
        Map.entry("sns", SHARE),
        Map.entry("qrcode", SHARE),
        Map.entry("ad", ADVERT),
        Map.entry("ads", ADVERT),
        Map.entry("adv", ADVERT),
        Map.entry("advert", ADVERT),
        Map.entry("advertisement", ADVERT),
        Map.entry("gg", ADVERT),
        Map.entry("sponsor", ADVERT),
        Map.entry("byline", BYLINE),
        Map.entry("info", BYLINE),
        Map.entry("meta", BYLINE),
        Map.entry("author", AUTHOR),
        Map.entry("writer", AUTHOR),
        Map.entry("authi", AUTHOR),
        Map.entry("vcard", AUTHOR),
        Map.entry("zuozhe", AUTHOR),
        Map.entry("source", SOURCE),
        Map.entry("laiyuan", SOURCE),
        Map.entry("src", SOURCE),
        Map.entry("jgname", SOURCE),
        Map.entry("mediaid", SOURCE),
        Map.entry("account", SOURCE),
        Map.entry("nickname", SOURCE),
        Map.entry("profile", SOURCE),
        Map.entry("date", DATE),
        Map.entry("time", DATE),
        Map.entry("pubtime", DATE),
        Map.entry("publish", DATE),
        Map.entry("views", VIEWS),
        Map.entry("viewcount", VIEWS),
        Map.entry("readcount", VIEWS),
        Map.entry("clicks", VIEWS),
        Map.entry("click", VIEWS),
        Map.entry("read", VIEWS),
        Map.entry("reads", VIEWS),
        Map.entry("readnum", VIEWS),
        Map.entry("readnumber", VIEWS),
        Map.entry("pageview", VIEWS),
        Map.entry("pageviews", VIEWS),
        Map.entry("hit", VIEWS),
        Map.entry("dianji", VIEWS),
        Map.entry("hits", VIEWS),
        Map.entry("pv", VIEWS),
        Map.entry("eye", VIEWS),
        Map.entry("liulan", VIEWS),
        Map.entry("title", TITLE),
        Map.entry("headline", TITLE),
        Map.entry("tit", TITLE),
        Map.entry("newstitle", TITLE),
        Map.entry("arctitle", TITLE),
        Map.entry("articletitle", TITLE),
        Map.entry("arttitle", TITLE),
        Map.entry("posttitle", TITLE),
        Map.entry("contenttitle", TITLE),
        Map.entry("maintitle", TITLE),
        Map.entry("biaoti", TITLE),
        Map.entry("subject", TITLE),
        Map.entry("content", CONTENT),
        Map.entry("article", CONTENT),
        Map.entry("artibody", CONTENT),
        Map.entry("articlebody", CONTENT),
        Map.entry("detail", CONTENT),
        Map.entry("zhengwen", CONTENT),
        Map.entry("richtext", CONTENT),
        Map.entry("post", CONTENT),
        Map.entry("entry", CONTENT),
        Map.entry("body", CONTENT),
        Map.entry("text", CONTENT),
        Map.entry("caption", CAPTION),
        Map.entry("tags", TAGS),
        Map.entry("tag", TAGS),
        Map.entry("keywords", TAGS),
        Map.entry("keyword", TAGS),
        Map.entry("summary", SUMMARY),
        Map.entry("abstract", SUMMARY),
        Map.entry("zhaiyao", SUMMARY),
        Map.entry("digest", SUMMARY));
  }

  /** What the words open with: the others, which are most, are not looked up. */
  private static final PhraseTable OPENINGS = openings();

  /** With capitals too, which stand only in front: one behind a small letter opens a word. */
  private static PhraseTable openings() {
    List<String> openings = new ArrayList<>();
    for (String word : BY_WORD.keySet()) {
      String opening = word.substring(0, Math.min(OPENING_CHARS, word.length()));
      for (int capitals = 0; capitals <= opening.length(); capitals++) {
        openings.add(
            opening.substring(0, capitals).toUpperCase(Locale.ROOT) + opening.substring(capitals));
      }
    }
    return PhraseTable.of(openings.toArray(String[]::new));
  }

  private static final Set<String> NO_ZONE_TAGS = Set.of("html", "body", "head");

  private final int bit;

  Zone(int place) {
    this.bit = 1 << place;
  }

  /** A bit of its own in a number that stands for a set of zones. */
  int bit() {
    return bit;
  }

  /** The bits of some zones. */
  static int bits(Set<Zone> zones) {
    int bits = 0;
    for (Zone zone : zones) {
      bits |= zone.bit();
    }
    return bits;
  }

  /**
   * The zones that a tag with a class and an id stands for. Words are runs of letters, cut where
   * lower case turns into upper case: {@code articleBody_hot-news} is article, body, hot, news.
   */
  static Set<Zone> of(String tag, String classAndId) {
    if (NO_ZONE_TAGS.contains(tag)) {
      return Set.of();
    }
    EnumSet<Zone> zones = EnumSet.noneOf(Zone.class);
    Zone byTag = BY_TAG.get(tag);
    if (byTag != null) {
      zones.add(byTag);
    }
    int end = Math.min(classAndId.length(), MAX_HINT_CHARS);
    int start = 0;
    for (int i = 0; i <= end; i++) {
      boolean inWord = i < end && isLetter(classAndId.charAt(i));
      boolean hump =
          inWord
              && i > start
              && Character.isUpperCase(classAndId.charAt(i))
              && Character.isLowerCase(classAndId.charAt(i - 1));
      if (!inWord || hump) {
        addWord(classAndId, start, i, zones);
        start = inWord ? i : i + 1;
      }
    }
    return zones.isEmpty() ? Set.of() : zones;
  }

  private static void addWord(String text, int start, int end, Set<Zone> zones) {
    if (end == start || !OPENINGS.startsAt(text, start)) {
      return;
    }
    Zone zone = BY_WORD.get(text.substring(start, end).toLowerCase(Locale.ROOT));
    if (zone != null) {
      zones.add(zone);
    }
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }
}
