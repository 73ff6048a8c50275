package redian.core.entity;

import java.util.List;

/**
 * Something named in one article, with every place it is named.
 *
 * @param entityId stable across crawls: 32 hex characters from type and canonical name
 * @param name the canonical name, the fullest form used
 * @param type what it is
 * @param mentions where it is named, in reading order, title first; never empty
 * @param isInTitle whether a mention stands in the title
 * @param salience share of the article's attention that goes to it, 0..1
 */
public record Entity(
    String entityId,
    String name,
    EntityType type,
    List<Mention> mentions,
    boolean isInTitle,
    double salience) {

  /** Keeps an unmodifiable copy of the list. */
  public Entity {
    mentions = List.copyOf(mentions);
  }
}
