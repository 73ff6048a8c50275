package redian.core.page;

import java.time.Instant;
import java.util.BitSet;

/** Which lines of a page have a date, or stand by one. */
final class DatedLines {

  private static final int GROUP_REACH = 4;
  private static final int MAX_GROUP_CHARS = 24;
  private static final int MAX_DATE_LINE_CHARS = 60;

  private final Outline outline;
  private final DateReader dates;
  private final Instant capturedAt;
  private final BitSet asked = new BitSet();
  private final BitSet dated = new BitSet();

  DatedLines(Outline outline, DateReader dates, Instant capturedAt) {
    this.outline = outline;
    this.dates = dates;
    this.capturedAt = capturedAt;
  }

  /** Whether a line, or one right beside it, or one of its group below has a date. */
  boolean isNear(int i) {
    for (int near = Math.max(0, i - 1); near <= Math.min(outline.size() - 1, i + 1); near++) {
      Block block = outline.block(near);
      if (block.length() < MAX_DATE_LINE_CHARS && isDated(block)) {
        return true;
      }
    }
    return isInDatedGroup(i);
  }

  /** Each line is asked for itself and for its neighbours: the answer is kept. */
  boolean isDated(Block block) {
    if (!asked.get(block.index)) {
      asked.set(block.index);
      dated.set(
          block.index,
          BylineReader.hasShortDate(block.text) || !dates.read(block.text, capturedAt).isEmpty());
    }
    return dated.get(block.index);
  }

  /** Outlet, author and date in boxes of their own, one below the other. */
  private boolean isInDatedGroup(int i) {
    Block block = outline.block(i);
    for (int k = i + 1; k < Math.min(outline.size(), i + GROUP_REACH); k++) {
      Block below = outline.block(k);
      if (below.length() > MAX_GROUP_CHARS || block.box.parent == null) {
        return false;
      }
      if (!block.box.parent.equals(below.box.parent)) {
        return false;
      }
      if (isDated(below)) {
        return true;
      }
    }
    return false;
  }
}
