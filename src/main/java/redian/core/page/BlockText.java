package redian.core.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Collects the text of one block, cut where its links and the meaning of its elements change. */
final class BlockText {

  private final StringBuilder text = new StringBuilder();
  private final List<Part> parts = new ArrayList<>();
  private int partStart;
  private Set<Zone> icon = Set.of();

  void append(String words) {
    Spaces.append(text, words);
  }

  /**
   * An eye before a number says what the number counts: the next part that is text has its zones.
   */
  void setIcon(Set<Zone> zones) {
    icon = zones;
  }

  /**
   * Ends what was appended since the last part.
   *
   * @param link element that the part is in, null if in none
   */
  void endPart(Element link, Set<Zone> zones) {
    if (text.length() == partStart) {
      return;
    }
    Set<Zone> own = zones;
    if (!icon.isEmpty() && !text.substring(partStart).isBlank()) {
      for (Zone zone : zones) {
        icon = Elements.with(icon, zone);
      }
      own = icon;
      icon = Set.of();
    }
    parts.add(new Part(partStart, text.length(), link == null ? null : link.attr("href"), own));
    partStart = text.length();
  }

  boolean isEmpty() {
    return text.isEmpty();
  }

  /** Removes the space at the end; there is one at most, and its part has ended. */
  void trim() {
    int length = text.length();
    if (length == 0 || text.charAt(length - 1) != ' ') {
      return;
    }
    text.setLength(length - 1);
    int last = parts.size() - 1;
    Part part = parts.get(last);
    if (part.end() - 1 == part.start()) {
      parts.remove(last);
    } else {
      parts.set(last, new Part(part.start(), part.end() - 1, part.href(), part.zones()));
    }
  }

  Block block(int index, Box box, int headingLevel) {
    return new Block(index, text.toString(), box, headingLevel, List.copyOf(parts));
  }

  void clear() {
    icon = Set.of();
    text.setLength(0);
    parts.clear();
    partStart = 0;
  }
}
