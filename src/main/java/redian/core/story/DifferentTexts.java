package redian.core.story;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Chooses texts of which none is a near copy of another, so that a story told often is not taken
 * for a template. Holds {@link MinHash#BANDS} numbers a text.
 */
public final class DifferentTexts {

  private final Set<Long> known = new HashSet<>();
  private final List<Integer> chosen = new ArrayList<>();
  private int next;

  /** Takes the next text, by {@link SignedText#bands}. */
  public void add(long[] bands) {
    boolean isCopy = false;
    for (long band : bands) {
      isCopy |= known.contains(band);
    }
    // copies of a copy are copies
    for (long band : bands) {
      known.add(band);
    }
    if (!isCopy && bands.length > 0) {
      chosen.add(next);
    }
    next++;
  }

  /** Which of the texts, counted from 0, are the first of their kind. */
  public List<Integer> chosen() {
    return List.copyOf(chosen);
  }
}
