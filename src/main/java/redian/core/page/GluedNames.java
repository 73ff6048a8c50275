package redian.core.page;

import java.util.ArrayList;
import java.util.List;

/**
 * Names of columns or outlets at the end of links, in elements of their own: {@code
 * <a>title<span>column</span></a>}. Nothing in one link tells them from the last words of a title;
 * a list of which every link has one does.
 */
final class GluedNames {

  private static final int MIN_LIST = 3;
  private static final int MAX_NAME_CHARS = 10;
  private static final int MIN_TITLE_WEIGHT = 7;

  private GluedNames() {}

  /** Cuts them off the titles of the candidates, which are in page order. */
  static void cut(List<CardCandidate> candidates) {
    int start = 0;
    while (start < candidates.size()) {
      List<CardCandidate> shorter = shorterFrom(candidates, start);
      for (int i = 0; shorter.size() >= MIN_LIST && i < shorter.size(); i++) {
        candidates.set(start + i, shorter.get(i));
      }
      start += Math.max(1, shorter.size());
    }
  }

  /** The candidates of one list from this one on that end with a name, each without it. */
  private static List<CardCandidate> shorterFrom(List<CardCandidate> candidates, int start) {
    List<CardCandidate> shorter = new ArrayList<>();
    for (int i = start; i < candidates.size(); i++) {
      CardCandidate candidate = candidates.get(i);
      CardCandidate cut =
          isOneList(candidates.get(start), candidate) ? withoutName(candidate) : null;
      if (cut == null) {
        break;
      }
      shorter.add(cut);
    }
    return shorter;
  }

  private static boolean isOneList(CardCandidate first, CardCandidate next) {
    Box box = first.block().box;
    Box other = next.block().box;
    return box.tag.equals(other.tag) && box.hints.equals(other.hints) && box.depth == other.depth;
  }

  /** The candidate without the name that its link ends with, null if it ends with none. */
  private static CardCandidate withoutName(CardCandidate candidate) {
    Block block = candidate.block();
    List<Part> parts = block.partsWithin(candidate.start(), candidate.end());
    if (parts.size() < 2) {
      return null;
    }
    Part last = parts.get(parts.size() - 1);
    String name = block.textOf(last).strip();
    String title = block.text.substring(candidate.start(), last.start()).strip();
    boolean named =
        name.length() <= MAX_NAME_CHARS
            && OutletNames.of(name) != null
            && TextMeasure.of(title).weight() >= MIN_TITLE_WEIGHT;
    return named ? candidate.endingAt(last.start(), title) : null;
  }
}
