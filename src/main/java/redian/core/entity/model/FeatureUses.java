package redian.core.entity.model;

/** Some {@link FeatureUse}s, in arrays: decoding goes through them for each character. */
final class FeatureUses {

  private static final int PARTS = 4;

  private final int[] groups;
  private final int[] offsets;

  /** For each part of a word the members. */
  private final int[][] members;

  private FeatureUses(FeatureUse[] uses) {
    groups = new int[uses.length];
    offsets = new int[uses.length];
    members = new int[PARTS][uses.length];
    for (int u = 0; u < uses.length; u++) {
      groups[u] = uses[u].group().number();
      offsets[u] = uses[u].offset();
      for (int part = 0; part < PARTS; part++) {
        members[part][u] = uses[u].member() + (uses[u].byPart() ? part : 0);
      }
    }
  }

  static FeatureUses of(FeatureUse... uses) {
    return new FeatureUses(uses);
  }

  int count() {
    return groups.length;
  }

  /** For each feature the number of its {@link FeatureGroup}. */
  int[] groups() {
    return groups;
  }

  /** For each feature which word or character's group it is, from the one that has it. */
  int[] offsets() {
    return offsets;
  }

  /**
   * For each feature its number in its group, by the part of the word that has it; 0 for a word.
   */
  int[] members(int part) {
    return members[part];
  }
}
