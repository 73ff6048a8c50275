package redian.spark.job;

import redian.core.key.Ids;
import redian.core.outlet.OutletDirectory;

/**
 * Which outlets printed names mean.
 *
 * @param directory the outlets of Redian and of the user
 * @param fingerprint equal for equal directories in every JVM
 */
public record OutletList(OutletDirectory directory, String fingerprint) {

  /** The list that comes with Redian. */
  public static OutletList defaults() {
    return new OutletList(OutletDirectory.bundled(), fingerprintOf(""));
  }

  /**
   * That list, and the user's own, which wins.
   *
   * @param text the user's list as it stands in the file
   */
  public static OutletList with(OutletDirectory own, String text) {
    return new OutletList(OutletDirectory.bundled().with(own), fingerprintOf(text));
  }

  private static String fingerprintOf(String own) {
    return Ids.of(OutletDirectory.bundledText(), own);
  }
}
