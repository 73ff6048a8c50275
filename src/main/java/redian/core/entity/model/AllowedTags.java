package redian.core.entity.model;

import java.util.Arrays;

/** Which tags the labels of a text allow for each of its characters, as bit sets. */
final class AllowedTags {

  private static final int OUTSIDE = 1;
  private static final int OUTSIDE_OR_UNLABELLED_KIND =
      OUTSIDE | kind(NameKind.POSITION) | kind(NameKind.WORK);

  private AllowedTags() {}

  /**
   * The allowed tags.
   *
   * @param otherKindsAreKnown whether some other text teaches the kinds that this one may leave
   *     unlabelled; else nothing would keep them apart from no name at all
   */
  static int[] of(LabelledText text, boolean otherKindsAreKnown) {
    int[] allowed = new int[text.text().length()];
    boolean open = otherKindsAreKnown && !text.guideline().labelsEveryKind();
    Arrays.fill(allowed, open ? OUTSIDE_OR_UNLABELLED_KIND : OUTSIDE);
    for (LabelledSpan span : text.spans()) {
      int kind = span.kind().index();
      int last = span.end() - 1;
      for (int i = span.start(); i <= last; i++) {
        boolean first = i == span.start();
        int part =
            first ? (i == last ? Tags.SINGLE : Tags.BEGIN) : i == last ? Tags.END : Tags.INSIDE;
        allowed[i] = 1 << Tags.tag(kind, part);
      }
    }
    return allowed;
  }

  private static int kind(NameKind kind) {
    return 0b1111 << Tags.tag(kind.index(), Tags.BEGIN);
  }
}
