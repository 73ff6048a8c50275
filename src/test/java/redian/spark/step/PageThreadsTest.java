package redian.spark.step;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import redian.core.capture.ReadSettings;
import redian.core.key.ForgottenKeys;
import redian.core.page.ParserSettings;
import redian.spark.SparkExtension;

@ExtendWith(SparkExtension.class)
class PageThreadsTest {

  private static final long WAIT_MILLIS = 10_000;

  private final SparkSession spark;

  @TempDir private Path folder;

  PageThreadsTest(SparkSession spark) {
    this.spark = spark;
  }

  @Test
  void eachTaskThatReadsPagesTellsTheirTimeAndNoOtherTaskDoes()
      throws IOException, TimeoutException {
    Path page = Files.writeString(folder.resolve("page.txt"), "江城下雪\n".repeat(50));
    List<Long> nanos = Collections.synchronizedList(new ArrayList<>());
    SparkListener listener =
        new SparkListener() {
          @Override
          public void onTaskEnd(SparkListenerTaskEnd end) {
            nanos.add(PageThreads.cpuNanos(end.taskInfo()));
          }
        };
    spark.sparkContext().addSparkListener(listener);
    try {
      long rows =
          ParseCaptures.parse(
                  spark,
                  List.of(StepFiles.input(page)),
                  "crawl",
                  ReadSettings.defaults(),
                  ParserSettings.defaults(),
                  ForgottenKeys.NONE)
              .toJavaRDD()
              .count();
      assertThat(rows).isEqualTo(2);
      spark.range(0, 10, 1, 1).toJavaRDD().count();
      spark.sparkContext().listenerBus().waitUntilEmpty(WAIT_MILLIS);
    } finally {
      spark.sparkContext().removeSparkListener(listener);
    }

    // tasks of an earlier test may be told of late
    assertThat(nanos).hasSizeGreaterThanOrEqualTo(2);
    assertThat(nanos.stream().filter(taken -> taken > 0)).hasSize(1);
  }
}
