package redian.core.entity.model;

import java.util.Locale;

/** The finest labels the model knows: those of CLUENER 2020. */
public enum NameLabel {
  NAME(NameKind.PERSON),
  ADDRESS(NameKind.PLACE),
  SCENE(NameKind.PLACE),
  ORGANIZATION(NameKind.ORGANIZATION),
  COMPANY(NameKind.ORGANIZATION),
  GOVERNMENT(NameKind.ORGANIZATION),
  POSITION(NameKind.POSITION),
  BOOK(NameKind.WORK),
  MOVIE(NameKind.WORK),
  GAME(NameKind.WORK);

  private final NameKind kind;

  NameLabel(NameKind kind) {
    this.kind = kind;
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
