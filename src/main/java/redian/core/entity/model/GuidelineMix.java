package redian.core.entity.model;

import java.util.ArrayList;
import java.util.List;

/** Guidelines and their shares, in eighths that make a whole. */
final class GuidelineMix {

  static final int WHOLE = 8;

  private final int[] shares;
  private final List<Guideline> guidelines = new ArrayList<>();

  private GuidelineMix(int[] shares) {
    this.shares = shares;
    for (Guideline guideline : Guideline.values()) {
      if (shares[guideline.index()] > 0) {
        guidelines.add(guideline);
      }
    }
  }

  /** One guideline alone. */
  static GuidelineMix only(Guideline guideline) {
    int[] shares = new int[Guideline.values().length];
    shares[guideline.index()] = WHOLE;
    return new GuidelineMix(shares);
  }

  /** Rounds shares that make 1; what rounding leaves goes to the largest. */
  static GuidelineMix of(double[] exact) {
    int[] shares = new int[exact.length];
    int largest = 0;
    int rest = WHOLE;
    for (int g = 0; g < exact.length; g++) {
      shares[g] = (int) (exact[g] * WHOLE);
      rest -= shares[g];
      largest = exact[g] > exact[largest] ? g : largest;
    }
    shares[largest] += rest;
    return new GuidelineMix(shares);
  }

  List<Guideline> guidelines() {
    return guidelines;
  }

  int share(Guideline guideline) {
    return shares[guideline.index()];
  }
}
