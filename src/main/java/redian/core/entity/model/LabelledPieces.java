package redian.core.entity.model;

import java.util.ArrayList;
import java.util.List;

/** Cuts labelled texts as the decoder will cut unlabelled ones. */
final class LabelledPieces {

  private LabelledPieces() {}

  /** The pieces; a piece that a name runs over is joined with the next. */
  static List<LabelledText> of(LabelledText text) {
    List<LabelledText> pieces = new ArrayList<>();
    int[] pending = {-1};
    TextPieces.forEach(
        text.text(),
        (start, piece) -> {
          int from = pending[0] < 0 ? start : pending[0];
          int end = start + piece.length();
          if (text.spans().stream().anyMatch(s -> s.start() < end && s.end() > end)) {
            pending[0] = from;
          } else {
            pending[0] = -1;
            pieces.add(cut(text, from, end));
          }
        });
    return pieces;
  }

  private static LabelledText cut(LabelledText text, int start, int end) {
    List<LabelledSpan> spans = new ArrayList<>();
    for (LabelledSpan span : text.spans()) {
      if (span.start() >= start && span.end() <= end) {
        spans.add(
            new LabelledSpan(span.start() - start, span.end() - start, span.kind(), span.label()));
      }
    }
    return new LabelledText(text.text().substring(start, end), spans, text.guideline());
  }
}
