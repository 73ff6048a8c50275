package redian.core.page;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * One block of a page: what a browser shows as a paragraph, a heading, a table cell or a line. All
 * recognisers work on blocks, so that markup and rendered text share them.
 */
final class Block {

  private static final int FOOTER_BIT = 1;
  private static final int DISCLAIMER_BIT = 1 << 1;
  private static final int CHROME_BIT = 1 << 2;
  private static final int SECTION_BIT = 1 << 3;
  private static final int COMMENT_BIT = 1 << 4;
  private static final int CREDIT_BIT = 1 << 5;
  private static final int VIEWS_BIT = 1 << 6;
  private static final int BARE_SECTION_BIT = 1 << 7;

  private static final int MAX_CONTROLS_CHARS = 60;

  /** Position in the page from 0. */
  final int index;

  /** White space collapsed, never empty. */
  final String text;

  final Box box;

  /** 1 to 6 for a heading element, 0 otherwise. */
  final int headingLevel;

  final List<Part> parts;

  /** Characters of {@code text} that stand in links. */
  final int linkChars;

  /** The measures of the text that recognisers weigh. */
  final TextMeasure measure;

  private int asked;
  private int answers;
  private List<Labelled> labels;
  private Block spaced;
  private List<Links.Link> links;
  private CardLine cardLine;

  Block(int index, String text, Box box, int headingLevel, List<Part> parts) {
    this.index = index;
    this.text = text;
    this.box = box;
    this.headingLevel = headingLevel;
    this.parts = parts;
    int linked = 0;
    for (Part part : parts) {
      if (part.href() != null) {
        linked += part.end() - part.start();
      }
    }
    this.linkChars = linked;
    this.measure = TextMeasure.of(text);
  }

  /**
   * The same block with a space at every seam between two words: rendered text glues them, labels
   * are found only apart.
   */
  Block withSpacedSeams() {
    if (spaced == null) {
      spaced = hasUnevenSeam() ? spaced() : this;
    }
    return spaced;
  }

  private Block spaced() {
    StringBuilder spaced = new StringBuilder(text.length() + parts.size());
    List<Part> moved = new ArrayList<>(parts.size());
    for (Part part : parts) {
      int start = part.start();
      int length = spaced.length();
      if (length > 0 && isGlued(spaced.charAt(length - 1), text.charAt(start))) {
        spaced.append(' ');
      }
      int at = spaced.length();
      spaced.append(text, start, part.end());
      moved.add(new Part(at, spaced.length(), part.href(), part.zones()));
    }
    return new Block(index, spaced.toString(), box, headingLevel, moved);
  }

  private boolean hasUnevenSeam() {
    for (int i = 1; i < parts.size(); i++) {
      int seam = parts.get(i).start();
      boolean apart = parts.get(i - 1).end() != seam;
      if (apart || isGlued(text.charAt(seam - 1), text.charAt(seam))) {
        return true;
      }
    }
    return false;
  }

  boolean isFooter() {
    return is(FOOTER_BIT, Phrases::isFooter);
  }

  boolean isDisclaimer() {
    return is(DISCLAIMER_BIT, Phrases::isDisclaimer);
  }

  boolean isChrome() {
    return is(CHROME_BIT, line -> Phrases.isChrome(line) || isRowOfControls(line));
  }

  /** {@code 上一图集 查看原图 下一图集}: several controls side by side. */
  private boolean isRowOfControls(String line) {
    if (line.length() > MAX_CONTROLS_CHARS) {
      return false;
    }
    boolean parted = parts.size() > 1;
    for (int i = 0; parted && i < parts.size(); i++) {
      String piece = textOf(parts.get(i)).strip();
      parted = piece.isEmpty() || Phrases.isChrome(piece);
    }
    return parted || (line.indexOf(' ') > 0 && areControls(line.split(" ")));
  }

  private static boolean areControls(String[] words) {
    for (String word : words) {
      if (!Phrases.isChrome(word)) {
        return false;
      }
    }
    return true;
  }

  boolean isSectionHeading() {
    return is(SECTION_BIT, Phrases::isSectionHeading);
  }

  /** A section heading that is nothing else, see {@link Phrases#isBareSectionHeading}. */
  boolean isBareSectionHeading() {
    return is(BARE_SECTION_BIT, Phrases::isBareSectionHeading);
  }

  boolean isCommentHeading() {
    return is(COMMENT_BIT, Phrases::isCommentHeading);
  }

  boolean isCreditLine() {
    return is(
        CREDIT_BIT, line -> Credits.mayBe(line, measure) && Credits.isCreditLine(line, labels()));
  }

  /** Whether the block, its words apart, is a line that counts readers. */
  boolean isViewLine() {
    return is(VIEWS_BIT, line -> CardDetails.isViewLine(withSpacedSeams().text));
  }

  /** The block read as a card without a rank, once; to cut more off it, copy it. */
  CardLine cardLine() {
    if (cardLine == null) {
      cardLine = CardLine.of(text, 0);
    }
    return cardLine;
  }

  /** The links of the block, found once; parts of one link are joined. */
  List<Links.Link> links() {
    if (links == null) {
      links = linkChars == 0 ? List.of() : Links.of(this);
    }
    return links;
  }

  /** The labels of the block, read once. */
  List<Labelled> labels() {
    if (labels == null) {
      labels = LabelReader.read(text);
    }
    return labels;
  }

  /** Several recognisers ask the same of a block: the answer is kept in two bits. */
  private boolean is(int bit, Predicate<String> question) {
    if ((asked & bit) == 0) {
      asked |= bit;
      answers |= question.test(text) ? bit : 0;
    }
    return (answers & bit) != 0;
  }

  private static boolean isGlued(char before, char after) {
    return (Character.isLetter(before) && Character.isLetter(after))
        || (Character.isDigit(before) && Character.isDigit(after));
  }

  int length() {
    return text.length();
  }

  double linkDensity() {
    return (double) linkChars / text.length();
  }

  boolean in(Zone zone) {
    return box.in(zone);
  }

  /** The parts that stand within a stretch of the text. */
  List<Part> partsWithin(int start, int end) {
    int first = firstPartFrom(start);
    int stop = first;
    while (stop < parts.size() && parts.get(stop).end() <= end) {
      stop++;
    }
    return parts.subList(first, stop);
  }

  private int firstPartFrom(int start) {
    int low = 0;
    int high = parts.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (parts.get(middle).start() < start) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  String textOf(Part part) {
    return text.substring(part.start(), part.end());
  }
}
