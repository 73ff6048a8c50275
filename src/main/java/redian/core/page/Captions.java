package redian.core.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds the captions of an article's images: what stands in a {@code figure} or in a box for
 * captions, and the lines beside an image that open as captions do. They stay in the text too.
 */
final class Captions {

  private static final int MAX_CHARS = 300;
  private static final int MAX_BOX_BLOCKS = 3;
  private static final int BOXES_AROUND = 3;
  private static final String MARKS = "▲△▼▽↑↓";

  /** {@code 图为清晨的渡口}, {@code 图①：}, {@code 资料图}. */
  private static final Pattern OPENING =
      Pattern.compile("^[（(]?(?:[上下左右]?[图圖]\\s?[①-⑳\\d一二三四五六七八九十]{0,2}\\s?[为為：:]|[资資]料[图圖])");

  /** Words in class and id of boxes below an image: {@code img-desc}, {@code pic_text}. */
  private static final Pattern HINT =
      Pattern.compile(
          "(?:img|image|pic|picture|photo|figure)[-_]?(?:desc|description|note|text|txt|intro|explain|zhu|shuoming)");

  private final Outline outline;
  private final Roles roles;
  private final BodyFinder finder;

  Captions(Outline outline, Roles roles, BodyFinder finder) {
    this.outline = outline;
    this.roles = roles;
    this.finder = finder;
  }

  /**
   * The captions in page order, without the marks before them.
   *
   * @param titleBlock where the title stands, -1 if nowhere
   * @param run where the text stands; an image may stand above it, below the title
   */
  List<String> find(int titleBlock, BodyFinder.Run run) {
    List<String> captions = new ArrayList<>();
    boolean below = titleBlock >= 0 && titleBlock < run.start();
    for (int i = below ? titleBlock + 1 : run.start(); i < run.end(); i++) {
      if (isCaption(outline.block(i))) {
        captions.add(withoutMark(Paragraphs.of(outline.block(i))));
      }
    }
    captions.removeIf(Captions::isNone);
    return captions;
  }

  /** Nothing, or the label of a caption in a box of its own. */
  private static boolean isNone(String caption) {
    return caption.isEmpty() || "，：:".indexOf(caption.charAt(caption.length() - 1)) >= 0;
  }

  private boolean isCaption(Block block) {
    if (block.length() > MAX_CHARS || finder.isForeign(block.box)) {
      return false;
    }
    Role role = roles.of(block.index);
    if (role == Role.BODY && opensAsCaption(block.text)) {
      return !outline.markup() || outline.isBesideImage(block.index);
    }
    boolean text = role == Role.BODY || role == Role.CREDIT || role == Role.UNREAD;
    return text && isInCaptionBox(block);
  }

  private static boolean opensAsCaption(String text) {
    return MARKS.indexOf(text.charAt(0)) >= 0 || OPENING.matcher(text).find();
  }

  private boolean isInCaptionBox(Block block) {
    Box box = block.box;
    for (int i = 0; i < BOXES_AROUND && box != null; i++) {
      if (isForCaptions(box, block.index)) {
        return true;
      }
      box = box.parent;
    }
    return false;
  }

  private boolean isForCaptions(Box box, int block) {
    if (box.tag.equals("figcaption")) {
      return true;
    }
    if (box.endBlock - box.firstBlock > MAX_BOX_BLOCKS || box.tag.equals("caption")) {
      return false; // a caption element is that of a table
    }
    return box.ownZones.contains(Zone.CAPTION)
        || (box.tag.equals("figure")
            ? outline.isBesideImage(block)
            : !box.hints.isEmpty() && HINT.matcher(box.hints).find());
  }

  private static String withoutMark(String caption) {
    int start = 0;
    while (start < caption.length()
        && (MARKS.indexOf(caption.charAt(start)) >= 0 || caption.charAt(start) == ' ')) {
      start++;
    }
    return caption.substring(start);
  }
}
