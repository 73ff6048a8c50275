package redian.spark.job;

import java.util.concurrent.TimeoutException;
import org.apache.spark.SparkContext;
import org.apache.spark.executor.TaskMetrics;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redian.spark.step.PageThreads;

/** Adds up what the tasks of a step cost, as Spark's own metrics tell it. */
final class TaskTotals extends SparkListener implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(TaskTotals.class);
  private static final long PATIENCE_MILLIS = 10_000;
  private static final double NANOS_PER_SECOND = 1e9;

  private final SparkContext context;
  private long bytesIn;
  private long bytesOut;
  private long bytesShuffled;
  private long cpuNanos;
  private long failedTasks;

  private TaskTotals(SparkContext context) {
    this.context = context;
  }

  /** Counts from now on. */
  static TaskTotals start(SparkContext context) {
    TaskTotals totals = new TaskTotals(context);
    context.addSparkListener(totals);
    return totals;
  }

  @Override
  public synchronized void onTaskEnd(SparkListenerTaskEnd end) {
    failedTasks += end.taskInfo().failed() ? 1 : 0;
    TaskMetrics metrics = end.taskMetrics();
    if (metrics == null) {
      return; // the executor is gone
    }
    bytesIn += metrics.inputMetrics().bytesRead();
    bytesOut += metrics.outputMetrics().bytesWritten();
    bytesShuffled += metrics.shuffleWriteMetrics().bytesWritten();
    cpuNanos += metrics.executorCpuTime() + PageThreads.cpuNanos(end.taskInfo());
  }

  /** What the tasks that have ended cost. */
  StepReport.Cost sum() {
    try {
      // tasks are told of after they have ended
      context.listenerBus().waitUntilEmpty(PATIENCE_MILLIS);
    } catch (TimeoutException e) {
      LOG.warn("What the tasks of a step cost is not known to the last of them", e);
    }
    synchronized (this) {
      return new StepReport.Cost(
          bytesIn, bytesOut, bytesShuffled, cpuNanos / NANOS_PER_SECOND, failedTasks);
    }
  }

  /** Counts no more. */
  @Override
  public void close() {
    context.removeSparkListener(this);
  }
}
