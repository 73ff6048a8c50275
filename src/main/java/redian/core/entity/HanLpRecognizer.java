package redian.core.entity;

import com.hankcs.hanlp.corpus.tag.Nature;
import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.common.Term;
import java.util.ArrayList;
import java.util.List;
import redian.core.entity.model.LabelledSpan;
import redian.core.entity.model.NameKind;
import redian.core.entity.model.Segmentation;
import redian.core.entity.model.TextPieces;

/** HanLP's recognisers as they come: hidden Markov models of roles over its segmentation. */
final class HanLpRecognizer implements Recognizer {

  private final Segment segment = Segmentation.recognizingSegment();

  @Override
  public List<LabelledSpan> recognize(String text) {
    List<LabelledSpan> spans = new ArrayList<>();
    TextPieces.forEach(text, (start, piece) -> recognizePiece(piece, start, spans));
    return spans;
  }

  private void recognizePiece(String piece, int base, List<LabelledSpan> spans) {
    int position = base;
    for (Term term : segment.seg(piece)) {
      int end = position + term.word.length();
      NameKind kind = kindOf(term.nature);
      if (kind != null) {
        spans.add(new LabelledSpan(position, end, kind, null));
      }
      position = end;
    }
  }

  private static NameKind kindOf(Nature nature) {
    if (nature == null) {
      return null;
    }
    if (nature.startsWith("nr")) {
      return NameKind.PERSON;
    }
    if (nature.startsWith("ns")) {
      return NameKind.PLACE;
    }
    return nature.startsWith("nt") ? NameKind.ORGANIZATION : null;
  }
}
