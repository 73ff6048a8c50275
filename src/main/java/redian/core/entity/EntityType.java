package redian.core.entity;

/**
 * The types of entity; lower case in the tables. Three are coarse and given to every name; the
 * others are finer and given where the model or a word list knows.
 */
public enum EntityType {
  /** A human being, real or fictional, by a name. */
  PERSON,
  /** A country, region, city, street, building, water, mountain. */
  PLACE,
  /** An organisation of no finer type: parties, leagues, universities, armies, associations. */
  ORGANIZATION,
  /** A business. */
  COMPANY,
  /** An organ of a state: ministries, parliaments, courts, police. */
  GOVERNMENT,
  /** Who publishes news: papers, agencies, channels. */
  MEDIA,
  /** A sports team or club. */
  TEAM,
  /** A film, book, game, song or broadcast, by its title. */
  WORK,
  /** An office or occupation that stands before or for a name. */
  POSITION;

  /** The coarse type this one belongs to; {@link #WORK} and {@link #POSITION} are their own. */
  public EntityType coarse() {
    return switch (this) {
      case COMPANY, GOVERNMENT, MEDIA, TEAM -> ORGANIZATION;
      default -> this;
    };
  }
}
