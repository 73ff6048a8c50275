package redian.core.topic;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

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

  private TopicModelFile() {}

  static void write(TopicModel model, OutputStream stream) throws IOException {
    DataOutputStream head = new DataOutputStream(stream);
    head.writeInt(MAGIC);
    head.writeInt(VERSION);
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
    DeflaterOutputStream deflated = new DeflaterOutputStream(stream, deflater, 1 << 16);
    CheckedOutputStream checked = new CheckedOutputStream(deflated, new CRC32());
    DataOutputStream out = new DataOutputStream(new BufferedOutputStream(checked, 1 << 16));
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
    out.flush();
    new DataOutputStream(deflated).writeLong(checked.getChecksum().getValue());
    deflated.finish();
    deflater.end();
    stream.flush();
  }

  /**
   * Reads a model.
   *
   * @param source its name, for messages
   * @throws TopicException if it is no model, of another version, or damaged
   */
  static TopicModel read(InputStream stream, String source) throws IOException {
    try {
      DataInputStream head = new DataInputStream(stream);
      if (head.readInt() != MAGIC) {
        throw new TopicException(source + " is not a topic model");
      }
      int version = head.readInt();
      if (version != VERSION) {
        throw new TopicException(
            String.format(
                Locale.ROOT,
                "%s is a topic model of version %d, this program reads %d",
                source,
                version,
                VERSION));
      }
      CheckedInputStream checked =
          new CheckedInputStream(new InflaterInputStream(stream), new CRC32());
      DataInputStream in = new DataInputStream(checked);
      TopicModel model = readModel(in, source);
      long sum = checked.getChecksum().getValue();
      if (in.readLong() != sum) {
        throw damaged(source, null);
      }
      return model;
    } catch (EOFException | ZipException e) {
      throw damaged(source, e);
    }
  }

  private static TopicModel readModel(DataInputStream in, String source) throws IOException {
    String name = in.readUTF();
    int n = bounded(in.readInt(), MOST_CATEGORIES, source);
    List<String> categories = new ArrayList<>();
    float[] biases = new float[n];
    for (int c = 0; c < n; c++) {
      categories.add(in.readUTF());
      biases[c] = in.readFloat();
    }
    float step = in.readFloat();
    float temperature = in.readFloat();
    int[] hashes = new int[bounded(in.readInt(), MOST_FEATURES, source)];
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

  private static int bounded(int count, int most, String source) {
    if (count < 0 || count > most) {
      throw damaged(source, null);
    }
    return count;
  }

  private static TopicException damaged(String source, Exception cause) {
    return new TopicException(source + " is damaged or cut short", cause);
  }
}
