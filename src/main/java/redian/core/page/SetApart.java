package redian.core.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Tells short lines that a page sets apart from the paragraphs around them: whatever the words of
 * an offer are, it stands in a box with a class of its own, once or twice in a text, and is no
 * sentence.
 */
final class SetApart {

  private static final int MIN_PARAGRAPHS = 3;
  private static final double MIN_SHARE = 0.6;
  private static final int MAX_CHARS = 40;
  private static final int MAX_ALIKE = 2;

  /** Classes of subheadings, captions and quotations, and those that editors leave behind. */
  private static final Pattern OF_TEXT =
      Pattern.compile(
          "tit|head|sub|h[1-6]|strong|bold|cap|pic|img|image|photo|fig|zhu|quote|yinyong|lead|intro"
              + "|para|text|txt|content|body|question|align|center|indent|mso|ql-|normal|font|style");

  private final Map<Style, Integer> blocks = new HashMap<>();
  private final Style ofParagraphs;

  /** What paragraphs of one kind have in common. */
  private record Style(String tag, String hints) {
    static Style of(Block block) {
      return new Style(block.box.tag, block.box.hints);
    }
  }

  /** The styles of the blocks of a run. */
  SetApart(Outline outline, BodyFinder finder, BodyFinder.Run run) {
    Map<Style, Double> prose = new HashMap<>();
    Map<Style, Integer> paragraphs = new HashMap<>();
    double all = 0;
    List<Block> inRun =
        outline.markup() ? outline.blocks().subList(run.start(), run.end()) : List.of();
    for (Block block : inRun) {
      Style style = Style.of(block);
      blocks.merge(style, 1, Integer::sum);
      double weight = finder.prose(block.index);
      if (weight > 0) {
        all += weight;
        prose.merge(style, weight, Double::sum);
        paragraphs.merge(style, 1, Integer::sum);
      }
    }
    Style most = null;
    for (Map.Entry<Style, Double> entry : prose.entrySet()) {
      if (entry.getValue() >= MIN_SHARE * all && paragraphs.get(entry.getKey()) >= MIN_PARAGRAPHS) {
        most = entry.getKey();
      }
    }
    ofParagraphs = most;
  }

  boolean holds(Block block) {
    String hints = block.box.hints;
    return ofParagraphs != null
        && block.length() <= MAX_CHARS
        && !hints.isEmpty()
        && block.headingLevel == 0
        && (block.box.tag.equals("div") || block.box.tag.equals("p"))
        && !Objects.equals(hints, ofParagraphs.hints())
        && block.measure.stops() == 0
        && block.measure.commas() <= 1
        && blocks.getOrDefault(Style.of(block), 0) <= MAX_ALIKE
        && !block.in(Zone.CAPTION)
        && !block.in(Zone.QUOTE)
        && !OF_TEXT.matcher(hints).find();
  }
}
