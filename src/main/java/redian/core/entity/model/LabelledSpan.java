package redian.core.entity.model;

/**
 * A name in a labelled text.
 *
 * @param start first UTF-16 index
 * @param end UTF-16 index after the last
 * @param kind what it names
 * @param label the finer label, null where the labelled text has none
 */
public record LabelledSpan(int start, int end, NameKind kind, NameLabel label) {}
