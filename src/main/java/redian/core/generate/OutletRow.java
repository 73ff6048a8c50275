package redian.core.generate;

import java.util.List;

/**
 * The truth about an outlet.
 *
 * @param number from 0, the most productive first
 * @param audience readers it draws, relative to the median outlet
 * @param headlineShare share of all headlines that it publishes, 0..1
 * @param category what 7 of 10 of its texts are about; the others are about anything
 * @param flows where the targeted cards of its pages lead, itself included; shares sum to 1
 */
public record OutletRow(
    int number,
    String name,
    double audience,
    double headlineShare,
    String category,
    List<Flow> flows) {

  /** A share of an outlet's targeted cards, 0..1. */
  public record Flow(int toOutlet, double share) {}
}
