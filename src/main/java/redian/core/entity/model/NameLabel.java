package redian.core.entity.model;

import java.util.Locale;

/** The finest labels the model knows: those of CLUENER 2020. */
public enum NameLabel {
  NAME(0, NameKind.PERSON),
  ADDRESS(1, NameKind.PLACE),
  SCENE(2, NameKind.PLACE),
  ORGANIZATION(3, NameKind.ORGANIZATION),
  COMPANY(4, NameKind.ORGANIZATION),
  GOVERNMENT(5, NameKind.ORGANIZATION),
  POSITION(6, NameKind.POSITION),
  BOOK(7, NameKind.WORK),
  MOVIE(8, NameKind.WORK),
  GAME(9, NameKind.WORK);

  private final int index;
  private final NameKind kind;

  NameLabel(int index, NameKind kind) {
    this.index = index;
    this.kind = kind;
  }

  /** Its number in model files. */
  int index() {
    return index;
  }

  /** The kind this label is a part of. */
  public NameKind kind() {
    return kind;
  }

  /** The label as CLUENER writes it. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
