package redian.core.entity;

/**
 * A recognised stretch of one text.
 *
 * @param start first UTF-16 index
 * @param end UTF-16 index after the last
 * @param type what it names
 */
record Span(int start, int end, EntityType type) {}
