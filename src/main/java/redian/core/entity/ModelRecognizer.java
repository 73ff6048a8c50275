package redian.core.entity;

import java.util.ArrayList;
import java.util.List;
import redian.core.entity.model.LabelledSpan;
import redian.core.entity.model.NameTagger;

/** Names as Redian's own model finds them. */
final class ModelRecognizer implements Recognizer {

  private final NameTagger tagger;

  ModelRecognizer(NameTagger tagger) {
    this.tagger = tagger;
  }

  @Override
  public List<Span> recognize(AnalyzedText text) {
    List<Span> spans = new ArrayList<>();
    for (LabelledSpan labelled : tagger.tag(text.text)) {
      spans.add(NameTypes.span(text, labelled));
    }
    return spans;
  }
}
