package redian.core.topic;

/**
 * A category that a headline may belong to.
 *
 * @param probability calibrated, 0..1
 */
public record Category(String name, double probability) {}
