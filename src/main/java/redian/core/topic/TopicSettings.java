package redian.core.topic;

import java.io.Serializable;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import redian.core.key.Ids;

/**
 * What headlines are classified with. Serializable and equal by value, so that a driver can send it
 * to its executors and each JVM builds one classifier of it.
 */
public final class TopicSettings implements Serializable {

  private static final long serialVersionUID = 1L;

  private static final ConcurrentHashMap<TopicSettings, TopicClassifier> SHARED =
      new ConcurrentHashMap<>();

  private final String source;
  private final byte[] content;

  private TopicSettings(String source, byte[] content) {
    this.source = source;
    this.content = content;
  }

  /** The model that comes with Redian. */
  public static TopicSettings defaults() {
    return new TopicSettings("topics.bin", null);
  }

  /**
   * A model file of the user's, carried by value.
   *
   * @param source name of the file, for messages
   * @throws TopicException if it is no model, of another version, or damaged
   */
  public static TopicSettings of(String source, byte[] content) {
    TopicClassifier.of(content, source);
    return new TopicSettings(source, content.clone());
  }

  /** The classifier of these settings, built at its first use in this JVM. */
  public TopicClassifier classifier() {
    return SHARED.computeIfAbsent(this, TopicSettings::build);
  }

  private TopicClassifier build() {
    return content == null ? TopicClassifier.bundled() : TopicClassifier.of(content, source);
  }

  /** Equal for equal settings in every JVM: tells whether topics were made with the same. */
  public String fingerprint() {
    return Ids.of(
        content == null ? classifier().modelName() : HexFormat.of().formatHex(content),
        EmergentTopics.VERSION);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TopicSettings that
        && Objects.equals(source, that.source)
        && Arrays.equals(content, that.content);
  }

  @Override
  public int hashCode() {
    return Objects.hash(source, Arrays.hashCode(content));
  }
}
