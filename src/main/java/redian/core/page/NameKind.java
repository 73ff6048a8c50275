package redian.core.page;

/** Who a credited name is; lower case in the tables. */
public enum NameKind {
  PERSON,
  ORGANIZATION
}
