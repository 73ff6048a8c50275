package redian.core.entity.model;

import java.util.List;

/**
 * A sentence or paragraph with its names.
 *
 * @param text the text
 * @param spans its names, in order, without overlaps
 * @param guideline by whose rules it was labelled
 */
public record LabelledText(String text, List<LabelledSpan> spans, Guideline guideline) {

  /** Keeps an unmodifiable copy of the list. */
  public LabelledText {
    spans = List.copyOf(spans);
  }
}
