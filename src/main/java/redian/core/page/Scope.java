package redian.core.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The zones of a box, seen from the article: what a box says by its class counts only up to the box
 * that also holds the title, because pages call their outermost boxes anything ({@code
 * nav-wrapper}, {@code hot}).
 */
final class Scope {

  private static final Set<Zone> NONE = EnumSet.noneOf(Zone.class);
  private static final Set<Zone> CARD_ZONES = EnumSet.of(Zone.COMMENTS, Zone.RELATED, Zone.RANKING);

  private final int titleBlock;

  /** The zones of every box that was asked about, null before. */
  private final List<Set<Zone>> known;

  Scope(Outline outline, int titleBlock) {
    this.titleBlock = titleBlock;
    this.known = new ArrayList<>(Collections.nCopies(outline.boxCount(), null));
  }

  boolean holdsTitle(Box box) {
    return titleBlock >= 0 && box.contains(titleBlock);
  }

  boolean in(Block block, Zone zone) {
    return zones(block.box).contains(zone);
  }

  /** The zones of a box and of those around it below the one that holds the title. */
  Set<Zone> zones(Box box) {
    Set<Zone> zones = known.get(box.number);
    if (zones == null) {
      zones = compute(box);
      known.set(box.number, zones);
    }
    return zones;
  }

  private Set<Zone> compute(Box box) {
    if (box.parent == null || box.zones.isEmpty() || holdsTitle(box)) {
      return NONE;
    }
    // the nearest box that is known, or from which on nothing counts; then down again
    Box top = box;
    while (top.parent != null && known.get(top.parent.number) == null && !holdsTitle(top.parent)) {
      top = top.parent;
    }
    Set<Zone> outer = top.parent == null ? null : known.get(top.parent.number);
    Set<Zone> all = EnumSet.copyOf(outer == null ? NONE : outer);
    for (Box at = box; at != top.parent; at = at.parent) {
      all.addAll(at.ownZones);
    }
    return all;
  }

  /** The innermost zone that says whose links these are: comments, related or ranking; or null. */
  Zone cardZone(Box box) {
    for (Box at = box; at != null && !holdsTitle(at); at = at.parent) {
      for (Zone zone : at.ownZones) {
        if (CARD_ZONES.contains(zone)) {
          return zone;
        }
      }
    }
    return null;
  }

  /** Whether a line names what follows it: a section of cards. */
  boolean isHeading(Block block) {
    if (in(block, Zone.NAVIGATION)
        || in(block, Zone.FOOTER)
        || in(block, Zone.HIDDEN)
        || in(block, Zone.ADVERT)) {
      return false;
    }
    return block.isSectionHeading()
        || (block.headingLevel > 0 && block.length() <= 14)
        || (zones(block.box).contains(Zone.TITLE)
            && block.length() <= 10
            && block.box.ownZones.contains(Zone.TITLE))
        || (block.length() <= 12 && Sections.isShop(List.of(block.text)) && block.linkChars == 0);
  }
}
