package redian.core.topic;

/**
 * A title and what it is about.
 *
 * @param label name of a category
 */
public record LabelledTitle(String title, String label) {}
