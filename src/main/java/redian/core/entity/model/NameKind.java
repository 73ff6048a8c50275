package redian.core.entity.model;

/** What the sequence model tells apart. */
public enum NameKind {
  PERSON(0),
  PLACE(1),
  ORGANIZATION(2),
  POSITION(3),
  WORK(4);

  private static final NameKind[] BY_INDEX = values();

  private final int index;

  NameKind(int index) {
    this.index = index;
  }

  /** Its number in model files. */
  int index() {
    return index;
  }

  static NameKind of(int index) {
    return BY_INDEX[index];
  }
}
