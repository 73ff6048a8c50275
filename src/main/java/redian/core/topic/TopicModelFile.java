package redian.core.topic;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import redian.core.modelfile.ModelEnvelope;

/**
 * Writes and reads a {@link TopicModel}. The file is {@code RDTP}, the format's version, then
 * deflated: name, categories, sizes, features, weights category by category, and a CRC-32 of all
 * that.
 */
final class TopicModelFile {

  private static final int MAGIC = 0x52445450;

  /** Grows with every change of the format or of {@link TopicFeatures}. */
  static final int VERSION = 1000 + TopicFeatures.VERSION;

  private static final int MOST_FEATURES = 8_000_000;
  private static final int MOST_CATEGORIES = 1_000;

  private static final ModelEnvelope ENVELOPE =
      new ModelEnvelope(MAGIC, VERSION, "a topic model", TopicException::new);

  private TopicModelFile() {}

  static void write(TopicModel model, OutputStream stream) throws IOException {
    ENVELOPE.write(stream, out -> writeModel(model, out));
  }

  private static void writeModel(TopicModel model, DataOutputStream out) throws IOException {
    int n = model.categories().size();
    out.writeUTF(model.name());
    out.writeInt(n);
    for (int c = 0; c < n; c++) {
      out.writeUTF(model.categories().get(c));
      out.writeFloat(model.biases()[c]);
    }
    out.writeFloat(model.step());
    out.writeFloat(model.temperature());
    int[] hashes = model.hashes();
    out.writeInt(hashes.length);
    // byte by byte and category by category, neighbours are alike and deflate better
    for (int shift = 24; shift >= 0; shift -= 8) {
      for (int hash : hashes) {
        out.writeByte(hash >>> shift);
      }
    }
    for (int c = 0; c < n; c++) {
      for (int row = 0; row < hashes.length; row++) {
        out.writeByte(model.weights()[row * n + c]);
      }
    }
  }

  /**
   * Reads a model.
   *
   * @param source its name, for messages
   * @throws TopicException if it is no model, of another version, or damaged
   */
  static TopicModel read(InputStream stream, String source) throws IOException {
    return ENVELOPE.read(stream, source, TopicModelFile::readModel);
  }

  private static TopicModel readModel(DataInputStream in) throws IOException {
    String name = in.readUTF();
    int n = ModelEnvelope.bounded(in.readInt(), MOST_CATEGORIES);
    List<String> categories = new ArrayList<>();
    float[] biases = new float[n];
    for (int c = 0; c < n; c++) {
      categories.add(in.readUTF());
      biases[c] = in.readFloat();
    }
    float step = in.readFloat();
    float temperature = in.readFloat();
    int[] hashes = new int[ModelEnvelope.bounded(in.readInt(), MOST_FEATURES)];
    byte[] column = new byte[hashes.length];
    for (int shift = 24; shift >= 0; shift -= 8) {
      in.readFully(column);
      for (int row = 0; row < hashes.length; row++) {
        hashes[row] |= (column[row] & 255) << shift;
      }
    }
    byte[] weights = new byte[hashes.length * n];
    for (int c = 0; c < n; c++) {
      in.readFully(column);
      for (int row = 0; row < hashes.length; row++) {
        weights[row * n + c] = column[row];
      }
    }
    return new TopicModel(name, categories, hashes, weights, biases, step, temperature);
  }
}
