package redian.core.topic;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import redian.core.entity.model.TextPieces;

/**
 * Tells what a headline is about. Safe for use by several threads; costly to build, so there should
 * be one per JVM and model.
 */
public final class TopicClassifier {

  /**
   * Below this probability the best category is not good enough: {@link Taxonomy#OTHER}. Chosen by
   * leaving out one category at a time ({@code docs/accuracy.md}).
   */
  public static final double UNSURE = 0.2;

  private static final String BUNDLED = "/redian/models/topics.bin";

  /** Sentences of the body that are looked at, and how much they count beside the title. */
  private static final int LEAD_SENTENCES = 4;

  private static final int SHORTEST_SENTENCE = 8;
  private static final int LEAD_CHARACTERS = 1_000;
  private static final double LEAD_WEIGHT = 0.5;

  private final TopicModel model;
  private final TopicFeatures features = new TopicFeatures();

  TopicClassifier(TopicModel model) {
    this.model = model;
  }

  /** A classifier with the model that Redian brings along. */
  public static TopicClassifier bundled() {
    try (InputStream stream = TopicClassifier.class.getResourceAsStream(BUNDLED)) {
      return new TopicClassifier(
          TopicModelFile.read(new BufferedInputStream(stream, 1 << 16), "topics.bin"));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the topic model", e);
    }
  }

  /**
   * A classifier with a model of the user's.
   *
   * @param source name of the model, for messages
   * @throws TopicException if it is no model, of another version, or damaged
   */
  public static TopicClassifier of(byte[] content, String source) {
    try {
      return new TopicClassifier(TopicModelFile.read(new ByteArrayInputStream(content), source));
    } catch (IOException e) {
      throw new UncheckedIOException("reading from memory cannot fail", e);
    }
  }

  /** Name and version of the model. */
  public String modelName() {
    return model.name();
  }

  /** The categories of the model, without {@link Taxonomy#OTHER}. */
  public List<String> categories() {
    return model.categories();
  }

  /**
   * The probabilities of a headline's categories, the likeliest first.
   *
   * @param body paragraphs joined by {@code \n}; null or empty if there is none
   * @return all categories of the model; empty if the text is not Chinese or says nothing
   */
  public List<Category> probabilities(String title, String body) {
    return ChineseText.isReadable(title)
        ? ranked(scores(title, body), Set.copyOf(model.categories()))
        : List.of();
  }

  /**
   * The likeliest of some categories, for gold labels that know no others.
   *
   * @param allowed at least one category of the model
   */
  Category best(String title, Set<String> allowed) {
    return ranked(model.scores(features.of(title)), allowed).get(0);
  }

  /**
   * The category to settle on: the likeliest, {@link Taxonomy#OTHER} with its probability if that
   * is under {@link #UNSURE}.
   *
   * @param ranked what {@link #probabilities} gave, not empty
   */
  public static Category decide(List<Category> ranked) {
    Category best = ranked.get(0);
    return best.probability() < UNSURE ? new Category(Taxonomy.OTHER, best.probability()) : best;
  }

  private double[] scores(String title, String body) {
    double[] scores = model.scores(features.of(title));
    if (body == null || body.isEmpty()) {
      return scores;
    }
    List<String> lead = new ArrayList<>();
    TextPieces.forEach(
        body.substring(0, Math.min(LEAD_CHARACTERS, body.length())),
        (start, sentence) -> {
          if (lead.size() < LEAD_SENTENCES && sentence.length() >= SHORTEST_SENTENCE) {
            lead.add(sentence);
          }
        });
    for (String sentence : lead) {
      double[] more = model.scores(features.of(sentence));
      for (int c = 0; c < scores.length; c++) {
        scores[c] += more[c] * LEAD_WEIGHT / lead.size();
      }
    }
    return scores;
  }

  private List<Category> ranked(double[] scores, Set<String> allowed) {
    List<String> names = model.categories();
    double[] shares = scores.clone();
    for (int c = 0; c < shares.length; c++) {
      if (!allowed.contains(names.get(c))) {
        shares[c] = Double.NEGATIVE_INFINITY;
      }
    }
    Softmax.apply(shares, shares.length);
    List<Category> ranked = new ArrayList<>();
    for (int c = 0; c < shares.length; c++) {
      if (allowed.contains(names.get(c))) {
        ranked.add(new Category(names.get(c), shares[c]));
      }
    }
    ranked.sort(
        Comparator.comparingDouble(Category::probability).reversed().thenComparing(Category::name));
    return ranked;
  }
}
