package redian.core.entity.model;

/**
 * Whose rules a text was labelled by. They conflict ({@code 重庆市市长} is a place and a word in one,
 * a position in another), and each comes with a register of Chinese of its own, so that the model
 * can tell from a text which rules suit it.
 */
public enum Guideline {
  /** Agency and party newspaper prose: SIGHAN 2006 (MSRA); people, places, organisations. */
  WIRE(false),
  /** Encyclopaedia prose: Universal NER; people, places, organisations. */
  ENCYCLOPEDIA(false),
  /** Portal news and headlines: CLUENER; with positions and works. */
  PORTAL(true),
  /** Microblogs: Weibo NER, named mentions only; people, places, organisations. */
  MICROBLOG(false);

  private final boolean labelsEveryKind;

  Guideline(boolean labelsEveryKind) {
    this.labelsEveryKind = labelsEveryKind;
  }

  /** Whether text without a label is known to be no position and no work either. */
  boolean labelsEveryKind() {
    return labelsEveryKind;
  }
}
