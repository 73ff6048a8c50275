package redian.core.entity.model;

import com.hankcs.hanlp.seg.Segment;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Finds names with a trained model. Safe for use by several threads. */
public final class NameTagger {

  private static final String FOLDER = "/redian/models/";

  private final NameModel model;
  private final Segment segment = Segmentation.segment();
  private final Gazetteer gazetteer;

  NameTagger(NameModel model, Gazetteer gazetteer) {
    this.model = model;
    this.gazetteer = gazetteer;
  }

  /**
   * A tagger with a model that Redian brings along.
   *
   * @param name file name of the model without its folder
   */
  public static NameTagger bundled(String name) {
    try (InputStream stream = NameTagger.class.getResourceAsStream(FOLDER + name)) {
      if (stream == null) {
        throw new ModelException("no entity model " + name + " comes with this program");
      }
      return read(stream, name);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the entity model " + name, e);
    }
  }

  /**
   * A tagger with the model of a stream, which is read and left open.
   *
   * @param source name of the model, for messages
   * @throws ModelException if it is no model, of another version, or damaged
   */
  public static NameTagger read(InputStream stream, String source) throws IOException {
    return new NameTagger(
        ModelFile.read(new BufferedInputStream(stream, 1 << 16), source), Gazetteer.shared());
  }

  /** Name and version of the model. */
  public String modelName() {
    return model.name();
  }

  /**
   * The names of a text, in order, without overlaps; every span lies inside the text and has a
   * label.
   */
  public List<LabelledSpan> tag(String text) {
    char[] chars = CharacterForms.normalize(text);
    Decoder decoder = new Decoder(model.sequence(), segment, gazetteer);
    decoder.use(model.guidelines().mix(chars));
    List<LabelledSpan> spans = new ArrayList<>();
    TextPieces.forEach(
        text,
        (start, piece) ->
            decoder.decode(Arrays.copyOfRange(chars, start, start + piece.length()), start, spans));
    List<LabelledSpan> all = DocumentEvidence.complete(chars, spans);
    all.replaceAll(
        s ->
            new LabelledSpan(
                s.start(),
                s.end(),
                s.kind(),
                model.spans().label(chars, s.start(), s.end(), s.kind())));
    return all;
  }
}
