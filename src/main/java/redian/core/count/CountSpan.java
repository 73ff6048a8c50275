package redian.core.count;

/**
 * A counter and where it stands in a text.
 *
 * @param metric what is counted
 * @param count the count with its bounds
 * @param start where its text starts, its word included
 * @param end one past its end
 */
public record CountSpan(Metric metric, Count count, int start, int end) {}
