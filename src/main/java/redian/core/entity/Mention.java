package redian.core.entity;

/**
 * A span of text that names an entity. {@code field.substring(start, end)} is {@code text}, always.
 *
 * @param field the field of the article it stands in
 * @param start first UTF-16 index
 * @param end UTF-16 index after the last
 * @param text the span
 * @param role what the mention does in the text
 */
public record Mention(Field field, int start, int end, String text, MentionRole role) {

  /** The fields of an article that are annotated; lower case in the tables. */
  public enum Field {
    TITLE,
    BODY
  }
}
