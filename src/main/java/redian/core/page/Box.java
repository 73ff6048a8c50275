package redian.core.page;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A container of blocks: a block-level element of markup, or the one root of a text page. Zones are
 * inherited, so that a block knows all it needs without walking up.
 */
final class Box {

  private static final Pattern HIDDEN =
      Pattern.compile("(?:^|\\s)(?:dn|hide|hidden|d-none|none|undis|disnone)(?:$|\\s)");

  final Box parent;
  final int depth;
  final String tag;

  /** Its place among the boxes of the page, in the order in which they open; the root is 0. */
  final int number;

  /** Class and id of the element in lower case, a space between; empty for none. */
  final String hints;

  /** What this box itself says it is. */
  final Set<Zone> ownZones;

  /** What this box or one around it says it is. */
  final Set<Zone> zones;

  /** The same two as {@link Zone#bits}: recognisers ask of every box. */
  final int ownZoneBits;

  final int zoneBits;

  /** Index of the first block inside, and one past the last. */
  int firstBlock;

  int endBlock;

  Box(Box parent, int number, String tag, String hints, Set<Zone> ownZones, int firstBlock) {
    this.parent = parent;
    this.number = number;
    this.depth = parent == null ? 0 : parent.depth + 1;
    this.tag = tag;
    this.hints = hints;
    this.ownZones = ownZones;
    this.firstBlock = firstBlock;
    this.endBlock = firstBlock;
    this.ownZoneBits = ownZones.isEmpty() ? 0 : Zone.bits(ownZones);
    this.zoneBits = parent == null ? ownZoneBits : parent.zoneBits | ownZoneBits;
    if (parent == null || ownZones.isEmpty()) {
      this.zones = parent == null ? ownZones : parent.zones;
    } else if (parent.zones.containsAll(ownZones)) {
      this.zones = parent.zones;
    } else {
      EnumSet<Zone> all = EnumSet.copyOf(ownZones);
      all.addAll(parent.zones);
      this.zones = all;
    }
  }

  /** The root of a page. */
  static Box root() {
    return new Box(null, 0, "", "", Set.of(), 0);
  }

  boolean in(Zone zone) {
    return (zoneBits & zone.bit()) != 0;
  }

  /** Whether two boxes are the same, or stand in the same box, or in neighbours of one. */
  boolean isBeside(Box other) {
    if (this == other || parent == other.parent) {
      return true;
    }
    return parent != null
        && other.parent != null
        && tag.equals(other.tag)
        && parent.parent == other.parent.parent;
  }

  /** Whether a word of its class says that a style sheet hides it. */
  boolean isCalledHidden() {
    return HIDDEN.matcher(hints).find();
  }

  /** Whether it is an entry of a list, or stands in one close by. */
  boolean isInList() {
    Box at = this;
    for (int i = 0; i < 4 && at != null; i++) {
      if (at.tag.equals("li")
          || at.tag.equals("dd")
          || at.tag.equals("dl")
          || at.hints.contains("item")) {
        return true;
      }
      at = at.parent;
    }
    return false;
  }

  boolean contains(int block) {
    return firstBlock <= block && block < endBlock;
  }

  boolean contains(Box other) {
    Box box = other;
    while (box != null && box.depth > depth) {
      box = box.parent;
    }
    return box == this;
  }

  /** The deepest box that holds both. */
  Box commonWith(Box other) {
    Box a = this;
    Box b = other;
    while (a.depth > b.depth) {
      a = a.parent;
    }
    while (b.depth > a.depth) {
      b = b.parent;
    }
    while (a != b) {
      a = a.parent;
      b = b.parent;
    }
    return a;
  }
}
