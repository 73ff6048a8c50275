package redian.core.entity;

import java.util.List;
import redian.core.entity.model.LabelledSpan;

/** Finds names in a text. Implementations are safe for use by several threads. */
interface Recognizer {

  /**
   * The names in {@code text}, in order, without overlaps; every span lies inside the text. Labels
   * are null where the recognizer knows kinds only.
   */
  List<LabelledSpan> recognize(String text);
}
