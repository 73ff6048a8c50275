package redian.core.entity;

import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import redian.core.entity.Mention.Field;

/**
 * Finds who and what an article is about. Safe for use by several threads; costly to build (a
 * second, tens of megabytes), so there is one per JVM and settings: {@link #shared}.
 */
public final class EntityAnalyzer {

  /** Names the model and rules that made a result; it changes whenever results can. */
  public static final String MODEL_VERSION = "hanlp-portable-1.8.6";

  private static final ConcurrentHashMap<EntitySettings, EntityAnalyzer> SHARED =
      new ConcurrentHashMap<>();

  private final Recognizer recognizer;

  private EntityAnalyzer(Recognizer recognizer) {
    this.recognizer = recognizer;
  }

  /** The analyzer of these settings, built at its first use in this JVM. */
  public static EntityAnalyzer shared(EntitySettings settings) {
    return SHARED.computeIfAbsent(settings, s -> new EntityAnalyzer(new HanLpRecognizer()));
  }

  /**
   * The entities of an article, those with the highest salience first.
   *
   * @param title null if unknown
   * @param body paragraphs joined by {@code \n}; may be empty
   * @return never null
   */
  public List<Entity> analyze(String title, String body) {
    EntityCollector collector = new EntityCollector();
    if (title != null) {
      collector.addAll(Field.TITLE, title, recognizer.recognize(title));
    }
    collector.addAll(Field.BODY, body, recognizer.recognize(body));
    return collector.entities();
  }

  /** The entities of a title that stands alone, as on a card. */
  public List<Entity> analyzeTitle(String title) {
    return analyze(title, "");
  }
}
