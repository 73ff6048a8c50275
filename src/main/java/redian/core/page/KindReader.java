package redian.core.page;

import java.util.List;
import java.util.regex.Pattern;

/** Tells what sort of page it is. */
final class KindReader {

  private static final int MIN_ARTICLE_WEIGHT = 30;
  private static final int MAX_REMOVED_WEIGHT = 120;
  private static final int MAX_GALLERY_WEIGHT = 250;
  private static final int MAX_VIDEO_WEIGHT = 100;
  private static final int MIN_LISTING_CARDS = 5;
  private static final int NOTICE_CHARS = 40;

  private static final Pattern GALLERY = Pattern.compile("图集|组图|圖集|組圖|高清图|图片集|高清大图");
  private static final Pattern VIDEO =
      Pattern.compile("^(?:视频|視頻|影片)|[(（【\\[](?:视频|影片)[)）】\\]]|_视频");

  private final Outline outline;

  KindReader(Outline outline) {
    this.outline = outline;
  }

  PageKind read(String title, List<Block> body, List<Card> cards) {
    int weight = 0;
    for (Block block : body) {
      weight += block.measure.weight();
    }
    if (weight < MAX_REMOVED_WEIGHT && saysRemoved(title)) {
      return PageKind.REMOVED;
    }
    if (weight < MAX_VIDEO_WEIGHT && isVideo(title)) {
      return PageKind.VIDEO;
    }
    if (weight < MAX_GALLERY_WEIGHT && title != null && GALLERY.matcher(title).find()) {
      return PageKind.GALLERY;
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
      if (notice && !block.in(Zone.HIDDEN) && Phrases.saysRemoved(block.text)) {
        return true;
      }
    }
    return false;
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
