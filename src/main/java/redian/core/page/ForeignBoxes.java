package redian.core.page;

import java.util.EnumSet;
import java.util.IdentityHashMap;
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
  private final IdentityHashMap<Box, Boolean> known = new IdentityHashMap<>();

  private ForeignBoxes(int titleBlock, boolean lenient) {
    this.titleBlock = titleBlock;
    this.lenient = lenient;
  }

  /** Takes every box by its word. */
  static ForeignBoxes strict(int titleBlock) {
    return new ForeignBoxes(titleBlock, false);
  }

  /** Lets text stand in a box that is called an advert or an aside. */
  static ForeignBoxes lenient(int titleBlock) {
    return new ForeignBoxes(titleBlock, true);
  }

  /**
   * Whether a box is for something else than the article by its own word or that of one around it.
   * A box that holds the title is not, whatever its class says.
   */
  boolean isForeign(Box box) {
    Boolean answer = known.get(box);
    if (answer != null) {
      return answer;
    }
    boolean result = false;
    Box at = box;
    while (at != null && !result) {
      Boolean outer = known.get(at);
      if (outer != null) {
        result = outer;
        break;
      }
      result = (titleBlock < 0 || !at.contains(titleBlock)) && saysForeign(at);
      at = at.parent;
    }
    known.put(box, result);
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
