package redian.core.entity.model;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Consumer;

/** Trains a model from labelled text. The same text and options give the same file, bit for bit. */
public final class ModelTrainer {

  private ModelTrainer() {}

  /**
   * Trains and writes a model.
   *
   * @param texts labelled text, in a fixed order
   * @param name name and version of the model
   * @param output gets the model file; left open
   * @param log gets a line for each step
   * @throws IllegalArgumentException if there is no labelled name at all
   */
  public static void train(
      List<LabelledText> texts,
      TrainingOptions options,
      String name,
      OutputStream output,
      Consumer<String> log)
      throws IOException {
    if (texts.stream().allMatch(text -> text.spans().isEmpty())) {
      throw new IllegalArgumentException("the texts have no labelled name");
    }
    CrfTrainer trainer = new CrfTrainer(options, log);
    trainer.train(texts, Segmentation.segment());
    SequenceModel sequence =
        Quantizer.quantize(
            trainer.index().hashes(),
            trainer.weights(),
            trainer.transitions(),
            options.leastWeight());
    log.accept(sequence.hashes().length + " features kept");
    ModelFile.write(
        new NameModel(
            name,
            sequence,
            GuidelineClassifier.train(texts, options.seed()),
            SpanLabels.train(texts, options.seed())),
        output);
  }
}
