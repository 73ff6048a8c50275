package redian.core.entity;

import com.hankcs.hanlp.seg.Segment;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import redian.core.entity.model.LabelledSpan;
import redian.core.entity.model.Segmentation;
import redian.core.entity.model.TextPieces;

/**
 * Characters per second of one thread, on articles of news text in our own words: HanLP without and
 * with its recognisers, Redian's names, and Redian's entities with linking.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class EntityBenchmark {

  private static final int CHARACTERS = NewsText.ARTICLES * NewsText.ARTICLE_LENGTH;

  private final List<String> articles = NewsText.articles();
  private final Segment plain = Segmentation.segment();
  private final Recognizer hanLp = new HanLpRecognizer();
  private final EntityAnalyzer analyzer = EntityAnalyzer.shared(EntitySettings.defaults());

  /** HanLP's segmentation alone. */
  @Benchmark
  @OperationsPerInvocation(CHARACTERS)
  public int hanLpSegmentation() {
    int[] words = {0};
    for (String article : articles) {
      TextPieces.forEach(article, (start, piece) -> words[0] += plain.seg(piece).size());
    }
    return words[0];
  }

  /** HanLP with its own recognisers of people, places and organisations. */
  @Benchmark
  @OperationsPerInvocation(CHARACTERS)
  public List<LabelledSpan> hanLpRecognition() {
    List<LabelledSpan> all = new ArrayList<>();
    articles.forEach(article -> all.addAll(hanLp.recognize(article)));
    return all;
  }

  /** Segmentation and names with Redian's model. */
  @Benchmark
  @OperationsPerInvocation(CHARACTERS)
  public List<LabelledSpan> names() {
    List<LabelledSpan> all = new ArrayList<>();
    articles.forEach(article -> all.addAll(analyzer.names(article)));
    return all;
  }

  /** Segmentation, names, roles, linking and salience. */
  @Benchmark
  @OperationsPerInvocation(CHARACTERS)
  public List<Entity> entities() {
    List<Entity> all = new ArrayList<>();
    articles.forEach(article -> all.addAll(analyzer.analyze(null, article)));
    return all;
  }
}
