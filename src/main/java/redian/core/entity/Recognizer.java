package redian.core.entity;

import java.util.List;

/** Finds names in a text. Implementations are safe for use by several threads. */
interface Recognizer {

  /** The names in {@code text}, in order, without overlaps; every span lies inside the text. */
  List<Span> recognize(AnalyzedText text);
}
