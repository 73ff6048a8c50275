package redian.core.entity;

/** What a mention does in its text; lower case in the tables. */
public enum MentionRole {
  /** The text is about it. */
  SUBJECT,
  /** It is only named as the source of a statement ({@code 据环球时报援引俄塔社}). */
  ATTRIBUTION
}
