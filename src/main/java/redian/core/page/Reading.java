package redian.core.page;

import java.util.List;
import redian.core.count.Count;
import redian.core.count.Metric;

/**
 * One counter as read on a page.
 *
 * @param metric what is counted
 * @param count the count with its bounds
 */
public record Reading(Metric metric, Count count) {

  /** The count of the first view counter among the readings, null if there is none. */
  static Count views(List<Reading> readings) {
    for (Reading reading : readings) {
      if (reading.metric() == Metric.VIEW) {
        return reading.count();
      }
    }
    return null;
  }
}
