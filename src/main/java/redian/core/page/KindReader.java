package redian.core.page;

import java.util.List;
import java.util.regex.Pattern;

/** Tells what sort of page it is. */
final class KindReader {

  private static final int MIN_ARTICLE_WEIGHT = 30;
  private static final int MAX_REMOVED_WEIGHT = 120;
  private static final int MAX_GALLERY_WEIGHT = 60;
  private static final int MAX_VIDEO_WEIGHT = 100;
  private static final int MIN_LISTING_CARDS = 5;
  private static final int NOTICE_CHARS = 40;

  private static final Pattern GALLERY = Pattern.compile("图集|组图|圖集|組圖|高清图|图片集|高清大图");
  private static final Pattern VIDEO =
      Pattern.compile("^(?:视频|視頻|影片)|[(（【\\[](?:视频|影片)[)）】\\]]|_视频");

  private static final Pattern NO_TITLE =
      Pattern.compile("提示|出错|错误|錯誤|404|不存在|找不到|[Ee]rror|[Nn]ot [Ff]ound");

  private static final PhraseTable ANSWER = PhraseTable.of("评论,評論,回复,回覆,留言,跟贴");

  private final Outline outline;
  private final Roles roles;
  private final boolean isGone;

  /**
   * @param isGone whether the server answered that the page is gone
   */
  KindReader(Outline outline, Roles roles, boolean isGone) {
    this.outline = outline;
    this.roles = roles;
    this.isGone = isGone;
  }

  PageKind read(String title, List<Block> body, List<Card> cards) {
    int weight = 0;
    for (Block block : body) {
      weight += block.measure.weight();
    }
    if (weight < MAX_REMOVED_WEIGHT && (isGone || saysRemoved(title))) {
      return PageKind.REMOVED;
    }
    if (weight < MAX_VIDEO_WEIGHT && isVideo(title)) {
      return PageKind.VIDEO;
    }
    if (weight < MAX_GALLERY_WEIGHT && title != null && GALLERY.matcher(title).find()) {
      return PageKind.GALLERY;
    }
    if (cards.size() >= MIN_LISTING_CARDS && isTeasers(body)) {
      return PageKind.LISTING;
    }
    if (title != null && weight >= MIN_ARTICLE_WEIGHT) {
      return PageKind.ARTICLE;
    }
    return cards.size() >= MIN_LISTING_CARDS ? PageKind.LISTING : PageKind.OTHER;
  }

  /** A notice stands in the title or in a short line above everything else that is short. */
  private boolean saysRemoved(String title) {
    if (title != null && Phrases.saysRemoved(title)) {
      return true;
    }
    for (Block block : outline.blocks()) {
      boolean notice = block.length() <= NOTICE_CHARS && block.linkDensity() < 0.5;
      boolean own = !block.in(Zone.HIDDEN) && !block.in(Zone.COMMENTS);
      if (notice && own && !ANSWER.isIn(block.text) && Phrases.saysRemoved(block.text)) {
        return true;
      }
    }
    return false;
  }

  /** What a page that only says that the text is gone is headed with, if its head names no text. */
  String titleOfRemoved(String title) {
    if (title != null && !NO_TITLE.matcher(title).find() && !Titles.isSiteName(title)) {
      return title;
    }
    for (Block block : outline.blocks()) {
      if (block.headingLevel > 0 && Phrases.saysRemoved(block.text)) {
        return block.text;
      }
    }
    return title;
  }

  /** Text of which most paragraphs stand right below a card's title is a list of teasers. */
  private boolean isTeasers(List<Block> body) {
    int teasers = 0;
    for (Block block : body) {
      boolean below = block.index > 0 && roles.of(block.index - 1) == Role.CARD_TITLE;
      teasers += below ? 1 : 0;
    }
    return teasers >= 2 && teasers * 2 >= body.size();
  }

  private boolean isVideo(String title) {
    String type = outline.metadata().first("og:type");
    if (type != null && type.contains("video")) {
      return true;
    }
    String pageTitle = outline.metadata().pageTitle();
    return outline.metadata().first("has:video") != null
        || (title != null && VIDEO.matcher(title).find())
        || (pageTitle != null && VIDEO.matcher(pageTitle).find());
  }
}
