package redian.spark.step;

import org.apache.spark.SparkContext;
import org.apache.spark.scheduler.AccumulableInfo;
import org.apache.spark.scheduler.TaskInfo;
import org.apache.spark.util.LongAccumulator;
import redian.core.page.GuardedParser;
import scala.jdk.javaapi.CollectionConverters;

/**
 * CPU time of the threads of {@link GuardedParser}: Spark's own metrics know those of tasks only.
 */
public final class PageThreads {

  private static final String NAME = "CPU time of the threads that read pages (ns)";

  private PageThreads() {}

  /** What tasks add their pages' time to. */
  static LongAccumulator cpuNanos(SparkContext context) {
    return context.longAccumulator(NAME);
  }

  /** What a task that has ended well added, in nanoseconds; 0 if it read no pages. */
  public static long cpuNanos(TaskInfo task) {
    long nanos = 0;
    for (AccumulableInfo update : CollectionConverters.asJava(task.accumulables())) {
      if (update.name().contains(NAME) && update.update().isDefined()) {
        nanos += ((Number) update.update().get()).longValue();
      }
    }
    return nanos;
  }
}
