package redian.core.entity.model;

/**
 * All that was learned.
 *
 * @param name the model's name and version
 * @param sequence where names are and of what kind
 * @param guidelines which guideline suits a text
 * @param spans the finer labels of names
 */
record NameModel(
    String name, SequenceModel sequence, GuidelineClassifier guidelines, SpanLabels spans) {}
