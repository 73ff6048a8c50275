package redian.core.topic;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * How many headlines one core classifies in a second, by the processor time of one thread, so that
 * other work on the machine does not count. The first passes warm up.
 *
 * <pre>
 * TopicSpeedSurvey SHARED
 * </pre>
 */
final class TopicSpeedSurvey {

  private static final int PASSES = 8;

  private TopicSpeedSurvey() {}

  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]).resolve("topics");
    List<LabelledTitle> titles =
        LabelledTitles.read(
            folder.resolve("thucnews-titles-dev.tsv.gz"),
            Files.readAllLines(folder.resolve("thucnews-classes.txt")));
    TopicClassifier classifier = TopicClassifier.bundled();
    for (int pass = 1; pass <= PASSES; pass++) {
      long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      long found = 0;
      for (LabelledTitle title : titles) {
        found += classifier.probabilities(title.title(), null).size();
      }
      double seconds =
          (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e9;
      System.out.printf(
          Locale.ROOT,
          "pass %d: %,.0f headlines a second (%,d probabilities)%n",
          pass,
          titles.size() / seconds,
          found);
    }
  }
}
