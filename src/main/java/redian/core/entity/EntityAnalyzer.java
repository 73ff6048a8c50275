package redian.core.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import redian.core.entity.model.LabelledSpan;

/**
 * Finds who and what an article is about. Safe for use by several threads; costly to build (a
 * second, tens of megabytes), so there is one per JVM and settings: {@link #shared}.
 */
public final class EntityAnalyzer {

  /** Names the model and rules that made a result; it changes whenever results can. */
  public static final String MODEL_VERSION = "redian-names-2";

  private static final ConcurrentHashMap<EntitySettings, EntityAnalyzer> SHARED =
      new ConcurrentHashMap<>();

  private final Recognizer recognizer;
  private final DictionaryMatcher dictionary;

  EntityAnalyzer(Recognizer recognizer, UserDictionary dictionary) {
    this.recognizer = recognizer;
    this.dictionary = new DictionaryMatcher(dictionary);
  }

  /** The analyzer of these settings, built at its first use in this JVM. */
  public static EntityAnalyzer shared(EntitySettings settings) {
    return SHARED.computeIfAbsent(settings, EntityAnalyzer::of);
  }

  private static EntityAnalyzer of(EntitySettings settings) {
    return new EntityAnalyzer(settings.recognizer(), settings.dictionary());
  }

  /**
   * The entities of an article, those with the highest salience first.
   *
   * @param title null if unknown
   * @param body paragraphs joined by {@code \n}; may be empty
   * @return never null
   */
  public List<Entity> analyze(String title, String body) {
    AnalyzedText text = new AnalyzedText(title, body);
    List<Span> spans = new ArrayList<>();
    for (LabelledSpan labelled : recognizer.recognize(text.text)) {
      spans.add(NameTypes.span(text, labelled));
    }
    spans = FalseFriends.remove(text, SpanRepairs.apply(text, spans));
    spans = dictionary.apply(text, spans);
    return new EntityCollector(text, dictionary).collect(BareSurnames.add(text, spans));
  }

  /** The names of a text before any rule of ours is applied to them: what evaluation measures. */
  List<LabelledSpan> names(String text) {
    return recognizer.recognize(text);
  }

  /** The entities of a title that stands alone, as on a card. */
  public List<Entity> analyzeTitle(String title) {
    return analyze(title, "");
  }
}
