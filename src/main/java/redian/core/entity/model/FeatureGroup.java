package redian.core.entity.model;

/**
 * What features are looked up by: some words or characters in a row, or what is known of them. The
 * features of a group, up to {@link Features#MEMBERS}, lie together in memory, so that they cost
 * one look-up.
 */
enum FeatureGroup {
  /** All words. */
  ANY_WORD(0, Of.WORDS),
  WORD(1, Of.WORDS),

  /** A word once more, for what depends on a character's part of it. */
  WORD_PART(2, Of.WORDS),

  /** A word and the next one. */
  WORD_PAIR(3, Of.WORDS),
  TAG(4, Of.WORDS),
  TAG_PAIR(5, Of.WORDS),
  TAG_PAIR_PART(6, Of.WORDS),

  /** The tags of a word, of the one before it and of the next. */
  TAG_TRIPLE(7, Of.WORDS),
  TAG_AND_SIZE(8, Of.WORDS),

  /** A word and the tag of the next one; the tag of a word and the next one. */
  WORD_BEFORE_TAG(9, Of.WORDS),
  TAG_BEFORE_WORD(10, Of.WORDS),

  /** The last character of a word and the tag of the next one. */
  LAST_BEFORE_TAG(11, Of.WORDS),

  /** The next ending of an organisation's name and how far away it is. */
  ENDING(12, Of.WORDS),
  TAG_AND_DISTANCE(13, Of.WORDS),

  /** The tags of a word and of the one before it, and the next ending. */
  TAGS_AND_ENDING(14, Of.WORDS),
  GUIDED_ANY_WORD(15, Of.WORDS_GUIDED),
  GUIDED_WORD(16, Of.WORDS_GUIDED),
  GUIDED_TAG(17, Of.WORDS_GUIDED),
  GUIDED_TAG_PAIR(18, Of.WORDS_GUIDED),

  UNIGRAM(19, Of.CHARACTERS),
  BIGRAM(20, Of.CHARACTERS),

  /** A character and the next but one. */
  AROUND(21, Of.CHARACTERS),
  TRIGRAM(22, Of.CHARACTERS),
  FOUR(23, Of.CHARACTERS),

  /** A character, the next but one and the next but three. */
  EVERY_SECOND(24, Of.CHARACTERS),

  /** Digit, letter, ideograph … of a character and two on each side. */
  CLASSES(25, Of.CHARACTERS),

  /** What {@link Gazetteer} says of a character, of it and the next, of it and its word. */
  MARK(26, Of.CHARACTERS),
  MARK_PAIR(27, Of.CHARACTERS),
  MARK_AND_TAG(28, Of.CHARACTERS),

  /** How usual three characters in a row are as a surname and a given name. */
  NAME_FORM(29, Of.CHARACTERS),
  NAME_FORM_END(30, Of.CHARACTERS),

  /** How usual a character and two on each side are in foreign names. */
  FOREIGN_FORM(31, Of.CHARACTERS),

  /** How usual a character, and the next two, are at the end of places and organisations. */
  NAME_ENDS(32, Of.CHARACTERS),
  NAME_END(33, Of.CHARACTERS),
  GUIDED_UNIGRAM(34, Of.CHARACTERS_GUIDED),
  GUIDED_BIGRAM(35, Of.CHARACTERS_GUIDED);

  /** What there is a group for, and whether for each {@link Guideline}. */
  private enum Of {
    WORDS,
    WORDS_GUIDED,
    CHARACTERS,
    CHARACTERS_GUIDED
  }

  /** How many groups there are. */
  static final int COUNT = values().length;

  private final int number;
  private final Of of;

  FeatureGroup(int number, Of of) {
    this.number = number;
    this.of = of;
  }

  /** From 0; a part of the hashes in model files. */
  int number() {
    return number;
  }

  boolean isOfWords() {
    return of == Of.WORDS || of == Of.WORDS_GUIDED;
  }

  boolean isGuided() {
    return of == Of.WORDS_GUIDED || of == Of.CHARACTERS_GUIDED;
  }
}
