package redian.core.topic;

import java.util.List;

/**
 * A title to train on.
 *
 * @param targets what is known of it, one statement or more
 */
record TrainingTitle(String title, List<Target> targets) {

  /**
   * One statement: of the first {@code among} categories, {@code category} is the right one. A
   * corpus that knows ten categories says nothing about the others.
   */
  record Target(int category, int among) {}
}
