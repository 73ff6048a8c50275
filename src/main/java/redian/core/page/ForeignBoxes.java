package redian.core.page;

import java.util.EnumSet;
import java.util.Set;

/** The boxes of a page whose prose is not the article's, by what their markup says they are for. */
final class ForeignBoxes {

  private static final Set<Zone> FOREIGN =
      EnumSet.of(
          Zone.COMMENTS,
          Zone.RELATED,
          Zone.RANKING,
          Zone.FOOTER,
          Zone.NAVIGATION,
          Zone.ADVERT,
          Zone.ASIDE,
          Zone.SHARE,
          Zone.HIDDEN,
          Zone.TAGS);

  /** What such a box may hold after all, where the page has no other text. */
  private static final Set<Zone> DOUBTFUL =
      EnumSet.of(Zone.ADVERT, Zone.ASIDE, Zone.SHARE, Zone.TAGS);

  private final int titleBlock;

  /** The zones that make a box foreign, as {@link Zone#bits}. */
  private final int foreign;

  /** The answer for every box that was asked about, null before. */
  private final Boolean[] known;

  private ForeignBoxes(Outline outline, int titleBlock, int foreign) {
    this.titleBlock = titleBlock;
    this.foreign = foreign;
    this.known = new Boolean[outline.boxCount()];
  }

  /** Takes every box by its word. */
  static ForeignBoxes strict(Outline outline, int titleBlock) {
    return new ForeignBoxes(outline, titleBlock, Zone.bits(FOREIGN));
  }

  /** Lets text stand in a box that is called an advert or an aside. */
  static ForeignBoxes lenient(Outline outline, int titleBlock) {
    return new ForeignBoxes(outline, titleBlock, Zone.bits(FOREIGN) & ~Zone.bits(DOUBTFUL));
  }

  /**
   * Whether a box is for something else than the article by its own word or that of one around it.
   * A box that holds the title is not, whatever its class says.
   */
  boolean isForeign(Box box) {
    if ((box.zoneBits & foreign) == 0) {
      return false;
    }
    boolean result = false;
    Box at = box;
    while (at != null && !result && known[at.number] == null) {
      result = (titleBlock < 0 || !at.contains(titleBlock)) && (at.ownZoneBits & foreign) != 0;
      at = at.parent;
    }
    result |= at != null && known[at.number] != null && known[at.number];
    known[box.number] = result;
    return result;
  }
}
