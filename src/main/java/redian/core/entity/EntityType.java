package redian.core.entity;

/** The types of entity; lower case in the tables. */
public enum EntityType {
  PERSON,
  PLACE,
  ORGANIZATION
}
