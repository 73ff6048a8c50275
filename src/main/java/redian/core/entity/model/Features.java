package redian.core.entity.model;

import static redian.core.entity.model.FeatureUse.byPart;
import static redian.core.entity.model.FeatureUse.use;

import java.util.List;

/**
 * What the model sees of a sentence: features of a word, equal for all its characters, and features
 * of a character. A feature is a member of a {@link FeatureGroup}: the pair 北京 is looked up once,
 * and says one thing of the characters before it, others of 北, of 京 and of those after it. Training
 * and decoding share this class; changing it makes old model files useless, so {@link #VERSION}
 * changes with it.
 */
final class Features {

  static final int VERSION = 2;

  /** Members of a group; their number is the lower bits of a feature's hash. */
  static final int MEMBERS = 8;

  /** What a word has from the groups of words: its own and those around it. */
  static final FeatureUses OF_WORD =
      FeatureUses.of(
          use(FeatureGroup.WORD, 0, 0),
          use(FeatureGroup.WORD, -1, 1),
          use(FeatureGroup.WORD, 1, 2),
          use(FeatureGroup.WORD_PAIR, -1, 0),
          use(FeatureGroup.WORD_PAIR, 0, 1),
          use(FeatureGroup.TAG, -1, 0),
          use(FeatureGroup.TAG, 1, 1),
          use(FeatureGroup.TAG_PAIR, -1, 0),
          use(FeatureGroup.TAG_PAIR, 0, 1),
          use(FeatureGroup.TAG_PAIR, -2, 2),
          use(FeatureGroup.TAG_PAIR, 1, 3),
          use(FeatureGroup.TAG_TRIPLE, 0, 0),
          use(FeatureGroup.TAG_AND_SIZE, 0, 0),
          use(FeatureGroup.WORD_BEFORE_TAG, -1, 0),
          use(FeatureGroup.TAG_BEFORE_WORD, 0, 0),
          use(FeatureGroup.LAST_BEFORE_TAG, 0, 0),
          use(FeatureGroup.ENDING, 0, 0),
          use(FeatureGroup.TAG_AND_DISTANCE, 0, 0),
          use(FeatureGroup.TAGS_AND_ENDING, 0, 0),
          use(FeatureGroup.ANY_WORD, 0, 0));

  /** What a word has under a guideline. */
  static final FeatureUses OF_WORD_GUIDED =
      FeatureUses.of(
          use(FeatureGroup.GUIDED_WORD, 0, 0),
          use(FeatureGroup.GUIDED_WORD, -1, 1),
          use(FeatureGroup.GUIDED_WORD, 1, 2),
          use(FeatureGroup.GUIDED_TAG_PAIR, 0, 0),
          use(FeatureGroup.GUIDED_ANY_WORD, 0, 0));

  /** What a character has from the groups of words, by its part of its word. */
  static final FeatureUses OF_PART =
      FeatureUses.of(
          byPart(FeatureGroup.WORD_PART, 0, 0),
          byPart(FeatureGroup.WORD_PART, -1, 4),
          byPart(FeatureGroup.WORD, 1, 3),
          byPart(FeatureGroup.TAG, 0, 2),
          byPart(FeatureGroup.TAG_PAIR, -1, 4),
          byPart(FeatureGroup.TAG_PAIR_PART, 0, 0),
          byPart(FeatureGroup.ENDING, 0, 1));

  /** What a character has from the groups of words under a guideline. */
  static final FeatureUses OF_PART_GUIDED =
      FeatureUses.of(byPart(FeatureGroup.GUIDED_WORD, 0, 3), byPart(FeatureGroup.GUIDED_TAG, 0, 0));

  /** What a character has from the groups of characters. */
  static final FeatureUses OF_CHAR =
      FeatureUses.of(
          use(FeatureGroup.UNIGRAM, -2, 0),
          use(FeatureGroup.UNIGRAM, -1, 1),
          use(FeatureGroup.UNIGRAM, 0, 2),
          use(FeatureGroup.UNIGRAM, 1, 3),
          use(FeatureGroup.UNIGRAM, 2, 4),
          use(FeatureGroup.BIGRAM, -2, 0),
          use(FeatureGroup.BIGRAM, -1, 1),
          use(FeatureGroup.BIGRAM, 0, 2),
          use(FeatureGroup.BIGRAM, 1, 3),
          use(FeatureGroup.AROUND, -1, 0),
          use(FeatureGroup.TRIGRAM, -2, 0),
          use(FeatureGroup.TRIGRAM, -1, 1),
          use(FeatureGroup.TRIGRAM, 0, 2),
          use(FeatureGroup.FOUR, -3, 0),
          use(FeatureGroup.FOUR, 0, 1),
          use(FeatureGroup.EVERY_SECOND, -2, 0),
          use(FeatureGroup.CLASSES, 0, 0),
          byPart(FeatureGroup.MARK, 0, 0),
          use(FeatureGroup.MARK_PAIR, -1, 0),
          use(FeatureGroup.MARK_PAIR, 0, 1),
          use(FeatureGroup.MARK_AND_TAG, 0, 0),
          byPart(FeatureGroup.NAME_FORM, 0, 0),
          byPart(FeatureGroup.NAME_FORM, -1, 4),
          byPart(FeatureGroup.NAME_FORM_END, -2, 0),
          use(FeatureGroup.FOREIGN_FORM, 0, 0),
          use(FeatureGroup.NAME_ENDS, 0, 0),
          byPart(FeatureGroup.NAME_END, 0, 0));

  /** What a character has from the groups of characters under a guideline. */
  static final FeatureUses OF_CHAR_GUIDED =
      FeatureUses.of(
          use(FeatureGroup.GUIDED_UNIGRAM, 0, 0),
          use(FeatureGroup.GUIDED_UNIGRAM, -1, 1),
          use(FeatureGroup.GUIDED_UNIGRAM, 1, 2),
          use(FeatureGroup.GUIDED_BIGRAM, -1, 0),
          use(FeatureGroup.GUIDED_BIGRAM, 0, 1));

  static final List<FeatureUses> ALL =
      List.of(OF_WORD, OF_WORD_GUIDED, OF_PART, OF_PART_GUIDED, OF_CHAR, OF_CHAR_GUIDED);

  /** Features of a word, and of a character, with those under one guideline. */
  static final int PER_WORD = OF_WORD.count() + OF_WORD_GUIDED.count();

  static final int PER_CHAR =
      OF_PART.count() + OF_PART_GUIDED.count() + OF_CHAR.count() + OF_CHAR_GUIDED.count();

  private Features() {}
}
