package redian.core.entity.model;

/** What the sequence model tells apart. */
public enum NameKind {
  PERSON,
  PLACE,
  ORGANIZATION,
  POSITION,
  WORK
}
