package redian.core.page;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;
import redian.core.capture.RejectReason;

/** Cuts markup into blocks, in one walk over the tree without recursion. */
final class HtmlSegmenter implements NodeVisitor {

  private static final Pattern CODE = Pattern.compile("code|highlight|hljs|prettyprint|brush|lang");

  private final List<Block> blocks = new ArrayList<>();
  private final BitSet images = new BitSet();
  private final BlockText text = new BlockText();
  private final List<Box> boxes = new ArrayList<>();
  private final ElementHints hints = new ElementHints();
  private final List<Set<Zone>> inlineZones = new ArrayList<>();
  private final int maxBlocks;
  private final Metadata metadata;
  private Box box = Box.root();
  private final Box root = box;
  private Element skipped;
  private Element link;

  /** The outermost {@code pre} around, null if none is. */
  private Element pre;

  /** Whether the line ends of its text end paragraphs. */
  private boolean typed;

  private int boxCount = 1;
  private boolean overfull;

  private HtmlSegmenter(int maxBlocks, Metadata metadata) {
    this.metadata = metadata;
    this.maxBlocks = maxBlocks;
  }

  static Outline segment(String content, ParserSettings limits) throws UnreadablePageException {
    if (isOfMoreTags(content, limits.maxTags())) {
      throw new UnreadablePageException(
          RejectReason.TOO_COMPLEX, "more than " + limits.maxTags() + " tags");
    }
    return segment(Jsoup.parse(content), limits.maxBlocks());
  }

  /** Bounds the nodes of the tree before it is made: each takes a hundred bytes and more. */
  private static boolean isOfMoreTags(String content, int limit) {
    int tags = 0;
    for (int i = content.indexOf('<'); i >= 0; i = content.indexOf('<', i + 1)) {
      tags++;
      if (tags > limit) {
        return true;
      }
    }
    return false;
  }

  static Outline segment(Document document, int maxBlocks) throws UnreadablePageException {
    HtmlSegmenter segmenter = new HtmlSegmenter(maxBlocks, MetadataReader.readHead(document));
    NodeTraversor.traverse(segmenter, document.body());
    segmenter.endBlock();
    if (segmenter.overfull) {
      throw new UnreadablePageException(
          RejectReason.TOO_COMPLEX, "more than " + maxBlocks + " blocks");
    }
    segmenter.root.endBlock = segmenter.blocks.size();
    return new Outline(
        segmenter.blocks,
        segmenter.root,
        segmenter.images,
        segmenter.boxCount,
        segmenter.metadata,
        segmenter.isStructured());
  }

  /** Text that was only wrapped in paragraphs is read as text: its boxes say nothing. */
  private boolean isStructured() {
    for (Block block : blocks) {
      if (block.linkChars > 0 || block.headingLevel > 0) {
        return true;
      }
    }
    return false;
  }

  @Override
  public void head(Node node, int depth) {
    if (skipped != null) {
      return;
    }
    if (node instanceof TextNode textNode) {
      if (typed) {
        appendLines(textNode.getWholeText());
      } else {
        text.append(textNode.getWholeText());
      }
    } else if (node instanceof Element element) {
      enter(element);
    }
  }

  private void appendLines(String typedText) {
    int start = 0;
    for (int end = typedText.indexOf('\n'); end >= 0; end = typedText.indexOf('\n', start)) {
      text.append(typedText.substring(start, end));
      endBlock();
      start = end + 1;
    }
    text.append(typedText.substring(start));
  }

  @Override
  public void tail(Node node, int depth) {
    if (!(node instanceof Element element)) {
      return;
    }
    if (skipped != null) {
      if (element.equals(skipped)) {
        skipped = null;
      }
      return;
    }
    leave(element);
  }

  private void enter(Element element) {
    String tag = element.normalName();
    switch (TagEffect.of(tag)) {
      case BLOCK -> {
        endBlock();
        openBox(element, tag);
        if (pre == null && tag.equals("pre")) {
          pre = element;
          typed = !isCode(element);
        }
      }
      case SKIPPED -> {
        MetadataReader.readElement(element, metadata);
        skipped = element;
      }
      case BREAK -> endBlock();
      case INLINE -> {
        MetadataReader.readElement(element, metadata);
        enterInline(element, tag);
      }
    }
  }

  /** A listing of a program is one block: its lines are no paragraphs. */
  private boolean isCode(Element element) {
    return CODE.matcher(box.hints).find() || element.selectFirst("code") != null;
  }

  private void enterInline(Element element, String tag) {
    if (Elements.isHidden(element)) {
      skipped = element;
      return;
    }
    if (tag.equals("img")) {
      images.set(blocks.size());
    }
    if (tag.equals("a") && holdsBox(element)) {
      endBlock();
    }
    endPart();
    inlineZones.add(inlineZones(element, tag));
    if (tag.equals("a") && link == null && element.hasAttr("href")) {
      link = element;
    }
  }

  private void leave(Element element) {
    switch (TagEffect.of(element.normalName())) {
      case BLOCK -> {
        endBlock();
        ScriptLinks.link(element, blocks, box.firstBlock);
        closeBox();
        if (element.equals(pre)) {
          pre = null;
          typed = false;
        }
      }
      case INLINE -> leaveInline(element);
      default -> {}
    }
  }

  private void leaveInline(Element element) {
    endPart();
    Set<Zone> zones = inlineZones.remove(inlineZones.size() - 1);
    if (element.childNodeSize() == 0 && !zones.isEmpty()) {
      text.setIcon(zones);
    }
    if (element.equals(link)) {
      if (holdsBox(element)) {
        endBlock();
      }
      link = null;
    }
  }

  /** A link around boxes is a card of its own: its text goes on in no neighbour's. */
  private static boolean holdsBox(Element link) {
    for (Element child = link.firstElementChild();
        child != null;
        child = child.nextElementSibling()) {
      if (TagEffect.of(child.normalName()) == TagEffect.BLOCK) {
        return true;
      }
    }
    return false;
  }

  private Set<Zone> inlineZones(Element element, String tag) {
    Set<Zone> own = hints.of(tag, Elements.hints(element)).zones();
    if (Elements.isLarge(element, tag)) {
      own = Elements.with(own, Zone.LARGE);
    }
    if (inlineZones.isEmpty() || inlineZones.get(inlineZones.size() - 1).isEmpty()) {
      return own;
    }
    Set<Zone> outer = inlineZones.get(inlineZones.size() - 1);
    if (outer.containsAll(own)) {
      return outer;
    }
    for (Zone zone : outer) {
      own = Elements.with(own, zone);
    }
    return own;
  }

  private void openBox(Element element, String tag) {
    boxes.add(box);
    ElementHints.Hints said = hints.of(tag, Elements.hints(element));
    Set<Zone> own = said.zones();
    if (Elements.isHidden(element)) {
      own = Elements.with(own, Zone.HIDDEN);
    }
    if (Elements.isLarge(element, tag)) {
      own = Elements.with(own, Zone.LARGE);
    }
    boxCount++;
    box = new Box(box, boxCount - 1, tag, said.text(), own, blocks.size());
  }

  private void closeBox() {
    box.endBlock = blocks.size();
    box = boxes.remove(boxes.size() - 1);
  }

  private void endPart() {
    Set<Zone> zones = inlineZones.isEmpty() ? Set.of() : inlineZones.get(inlineZones.size() - 1);
    text.endPart(link, zones);
  }

  private void endBlock() {
    endPart();
    text.trim();
    if (!text.isEmpty()) {
      if (blocks.size() == maxBlocks) {
        overfull = true;
      } else {
        blocks.add(text.block(blocks.size(), box, headingLevel()));
      }
    }
    text.clear();
  }

  /** A heading may hold boxes of its own, so the level is looked for a few boxes up. */
  private int headingLevel() {
    Box around = box;
    for (int i = 0; i < 4 && around != null; i++) {
      String tag = around.tag;
      if (tag.length() == 2
          && tag.charAt(0) == 'h'
          && tag.charAt(1) >= '1'
          && tag.charAt(1) <= '6') {
        return tag.charAt(1) - '0';
      }
      around = around.parent;
    }
    return 0;
  }
}
