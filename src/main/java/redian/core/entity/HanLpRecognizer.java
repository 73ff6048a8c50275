package redian.core.entity;

import com.hankcs.hanlp.corpus.tag.Nature;
import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.common.Term;
import java.util.ArrayList;
import java.util.List;
import redian.core.entity.model.Segmentation;
import redian.core.entity.model.TextPieces;

/** HanLP's recognisers as they come: hidden Markov models of roles over its segmentation. */
final class HanLpRecognizer implements Recognizer {

  private final Segment segment = Segmentation.recognizingSegment();

  @Override
  public List<Span> recognize(AnalyzedText text) {
    List<Span> spans = new ArrayList<>();
    TextPieces.forEach(text.text, (start, piece) -> recognizePiece(piece, start, spans));
    return spans;
  }

  private void recognizePiece(String piece, int base, List<Span> spans) {
    int position = 0;
    for (Term term : segment.seg(piece)) {
      int length = term.word.length();
      EntityType type = typeOf(term.nature);
      if (type != null && length > 1) {
        spans.add(new Span(base + position, base + position + length, type));
      }
      position += length;
    }
  }

  private static EntityType typeOf(Nature nature) {
    if (nature == null) {
      return null;
    }
    if (nature.startsWith("nr")) {
      return EntityType.PERSON;
    }
    if (nature.startsWith("ns")) {
      return EntityType.PLACE;
    }
    return nature.startsWith("nt") ? EntityType.ORGANIZATION : null;
  }
}
