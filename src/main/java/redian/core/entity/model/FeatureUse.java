package redian.core.entity.model;

/**
 * A feature of a word or a character as a member of a {@link FeatureGroup}.
 *
 * @param group where it is looked up
 * @param offset which word or character's group it is, from the one that has the feature
 * @param member number of the feature in the group, or of the first of four if {@code byPart}
 * @param byPart whether there is one for each part of a word, see {@link SegmentedText#part}
 */
record FeatureUse(FeatureGroup group, int offset, int member, boolean byPart) {

  static FeatureUse use(FeatureGroup group, int offset, int member) {
    return new FeatureUse(group, offset, member, false);
  }

  static FeatureUse byPart(FeatureGroup group, int offset, int firstMember) {
    return new FeatureUse(group, offset, firstMember, true);
  }
}
