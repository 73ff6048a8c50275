package redian.core.entity.model;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import redian.core.modelfile.ModelEnvelope;

/**
 * Writes and reads a {@link NameModel}. The file is {@code RDNE}, the format's version, then
 * deflated: name, sizes, features as ascending gaps, weights tag by tag, and a CRC-32 of all that.
 */
final class ModelFile {

  private static final int MAGIC = 0x52444E45;

  /** Grows with every change of the format or of {@link Features}. */
  static final int VERSION = 1000 + Features.VERSION;

  private static final int MOST_FEATURES = 8_000_000;

  private static final ModelEnvelope ENVELOPE =
      new ModelEnvelope(MAGIC, VERSION, "an entity model", ModelException::new);

  private ModelFile() {}

  static void write(NameModel model, OutputStream stream) throws IOException {
    ENVELOPE.write(stream, out -> writeModel(model, out));
  }

  private static void writeModel(NameModel model, DataOutputStream out) throws IOException {
    out.writeUTF(model.name());
    writeSequence(model.sequence(), out);
    out.write(model.guidelines().weights());
    writeSpans(model.spans(), out);
  }

  private static void writeSequence(SequenceModel model, DataOutputStream out) throws IOException {
    int[] hashes = model.hashes();
    out.writeInt(hashes.length);
    long before = Integer.MIN_VALUE;
    for (int hash : hashes) {
      writeGap(out, hash - before);
      before = hash;
    }
    for (int tag = 0; tag < Tags.COUNT; tag++) {
      for (int row = 0; row < hashes.length; row++) {
        out.writeByte(model.weights()[row * Tags.COUNT + tag]);
      }
    }
    for (int transition : model.transitions()) {
      out.writeShort(transition);
    }
  }

  private static void writeSpans(SpanLabels spans, DataOutputStream out) throws IOException {
    out.write(spans.weights());
  }

  private static void writeGap(DataOutputStream out, long gap) throws IOException {
    long rest = gap;
    while (rest >= 128) {
      out.writeByte((int) ((rest & 127) | 128));
      rest >>>= 7;
    }
    out.writeByte((int) rest);
  }

  /**
   * Reads a model.
   *
   * @param source its name, for messages
   * @throws ModelException if it is no model, of another version, or damaged
   */
  static NameModel read(InputStream stream, String source) throws IOException {
    return ENVELOPE.read(stream, source, ModelFile::readModel);
  }

  private static NameModel readModel(DataInputStream in) throws IOException {
    String name = in.readUTF();
    SequenceModel sequence = readSequence(in);
    byte[] guidelines = in.readNBytes(GuidelineClassifier.SIZE);
    byte[] spans = in.readNBytes(SpanLabels.SIZE);
    return new NameModel(
        name, sequence, new GuidelineClassifier(guidelines), new SpanLabels(spans));
  }

  private static SequenceModel readSequence(DataInputStream in) throws IOException {
    int count = ModelEnvelope.bounded(in.readInt(), MOST_FEATURES);
    int[] hashes = new int[count];
    long before = Integer.MIN_VALUE;
    byte[] buffer = new byte[1];
    for (int row = 0; row < count; row++) {
      before += readGap(in, buffer);
      hashes[row] = (int) before;
    }
    byte[] weights = new byte[count * Tags.COUNT];
    byte[] column = new byte[count];
    for (int tag = 0; tag < Tags.COUNT; tag++) {
      in.readFully(column);
      for (int row = 0; row < count; row++) {
        weights[row * Tags.COUNT + tag] = column[row];
      }
    }
    int[] transitions = new int[GuidelineClassifier.COUNT * Lattice.TRANSITIONS];
    for (int i = 0; i < transitions.length; i++) {
      transitions[i] = in.readShort();
    }
    return new SequenceModel(hashes, weights, transitions);
  }

  private static long readGap(DataInputStream in, byte[] buffer) throws IOException {
    long gap = 0;
    for (int shift = 0; shift < 35; shift += 7) {
      in.readFully(buffer);
      gap |= (buffer[0] & 127L) << shift;
      if (buffer[0] >= 0) {
        break;
      }
    }
    return gap;
  }
}
