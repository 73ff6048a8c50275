package redian.core.page;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/** Boxes that a script makes links, {@code <div data-href="/a/1.html">}: their text is linked. */
final class ScriptLinks {

  private static final List<String> ATTRIBUTES = List.of("data-href", "data-url", "data-link");

  /** A larger box is no card, and its address is that of something else in it. */
  private static final int MAX_BLOCKS = 4;

  private static final int MAX_CHARS = 200;

  private ScriptLinks() {}

  /**
   * Links the blocks of a box to where its element leads, if no link stands among them.
   *
   * @param blocks all blocks so far; those of the box are the last ones
   * @param first the first block of the box
   */
  static void link(Element element, List<Block> blocks, int first) {
    int count = blocks.size() - first;
    if (count < 1 || count > MAX_BLOCKS || element.attributesSize() == 0) {
      return;
    }
    String target = target(element);
    if (target == null) {
      return;
    }
    int chars = 0;
    for (Block block : blocks.subList(first, blocks.size())) {
      chars += block.length();
      if (block.linkChars > 0 || chars > MAX_CHARS) {
        return;
      }
    }
    for (int i = first; i < blocks.size(); i++) {
      blocks.set(i, linked(blocks.get(i), target));
    }
  }

  /** The address in an attribute; null if there is none. */
  private static String target(Element element) {
    for (String name : ATTRIBUTES) {
      String target = element.attributes().get(name).strip();
      if (target.startsWith("/") || target.startsWith("http://") || target.startsWith("https://")) {
        return target;
      }
    }
    return null;
  }

  private static Block linked(Block block, String target) {
    List<Part> parts = new ArrayList<>(block.parts.size());
    for (Part part : block.parts) {
      parts.add(new Part(part.start(), part.end(), target, part.zones()));
    }
    return new Block(block.index, block.text, block.box, block.headingLevel, List.copyOf(parts));
  }
}
