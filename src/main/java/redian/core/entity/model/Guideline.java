package redian.core.entity.model;

/**
 * Whose rules a text was labelled by. They conflict ({@code 重庆市市长} is a place and a word in one, a
 * position in another), and each comes with a register of Chinese of its own, so that the model can
 * tell from a text which rules suit it.
 */
public enum Guideline {
  /** Agency and party newspaper prose: SIGHAN 2006 (MSRA); people, places, organisations. */
  WIRE(0, false),
  /** Encyclopaedia prose: Universal NER; people, places, organisations. */
  ENCYCLOPEDIA(1, false),
  /** Portal news and headlines: CLUENER; with positions and works. */
  PORTAL(2, true),
  /** Microblogs: Weibo NER, named mentions only; people, places, organisations. */
  MICROBLOG(3, false);

  private static final Guideline[] BY_INDEX = values();

  private final int index;
  private final boolean labelsEveryKind;

  Guideline(int index, boolean labelsEveryKind) {
    this.index = index;
    this.labelsEveryKind = labelsEveryKind;
  }

  /** Whether text without a label is known to be no position and no work either. */
  boolean labelsEveryKind() {
    return labelsEveryKind;
  }

  /** Its number in model files. */
  int index() {
    return index;
  }

  static Guideline of(int index) {
    return BY_INDEX[index];
  }
}
