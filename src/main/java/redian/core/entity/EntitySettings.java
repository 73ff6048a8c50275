package redian.core.entity;

import java.io.Serializable;

/**
 * What an {@link EntityAnalyzer} is built from. Small, serializable and equal by value, so that a
 * driver can send it to its executors and each JVM builds one analyzer of it.
 */
public record EntitySettings() implements Serializable {

  /** The model and the word lists that come with Redian. */
  public static EntitySettings defaults() {
    return new EntitySettings();
  }
}
