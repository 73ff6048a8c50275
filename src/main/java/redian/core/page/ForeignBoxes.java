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
  private final boolean lenient;

  /** The answer for every box that was asked about, null before. */
  private final Boolean[] known;

  private ForeignBoxes(Outline outline, int titleBlock, boolean lenient) {
    this.titleBlock = titleBlock;
    this.lenient = lenient;
    this.known = new Boolean[outline.boxCount()];
  }

  /** Takes every box by its word. */
  static ForeignBoxes strict(Outline outline, int titleBlock) {
    return new ForeignBoxes(outline, titleBlock, false);
  }

  /** Lets text stand in a box that is called an advert or an aside. */
  static ForeignBoxes lenient(Outline outline, int titleBlock) {
    return new ForeignBoxes(outline, titleBlock, true);
  }

  /**
   * Whether a box is for something else than the article by its own word or that of one around it.
   * A box that holds the title is not, whatever its class says.
   */
  boolean isForeign(Box box) {
    boolean result = false;
    Box at = box;
    while (at != null && !result && known[at.number] == null) {
      result = (titleBlock < 0 || !at.contains(titleBlock)) && saysForeign(at);
      at = at.parent;
    }
    result |= at != null && known[at.number] != null && known[at.number];
    known[box.number] = result;
    return result;
  }

  private boolean saysForeign(Box box) {
    for (Zone zone : box.ownZones) {
      if (FOREIGN.contains(zone) && !(lenient && DOUBTFUL.contains(zone))) {
        return true;
      }
    }
    return false;
  }
}
