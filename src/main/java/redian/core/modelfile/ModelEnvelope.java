package redian.core.modelfile;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.function.BiFunction;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

/**
 * What every model file has around its content: four letters that tell its kind, the version of its
 * format, then deflated the content and its CRC-32. The same content gives the same bytes.
 */
public final class ModelEnvelope {

  private static final int BUFFER_BYTES = 1 << 16;

  private final int magic;
  private final int version;
  private final String kind;
  private final BiFunction<String, Throwable, RuntimeException> failure;

  /**
   * The envelope of one kind of model.
   *
   * @param magic the four letters
   * @param kind what it is, for messages: {@code an entity model}
   * @param failure makes the exception for a file that cannot be used, from one sentence for the
   *     user and a cause, which may be null
   */
  public ModelEnvelope(
      int magic,
      int version,
      String kind,
      BiFunction<String, Throwable, RuntimeException> failure) {
    this.magic = magic;
    this.version = version;
    this.kind = kind;
    this.failure = failure;
  }

  /** Writes a file; the stream is left open. */
  public void write(OutputStream stream, Writing content) throws IOException {
    DataOutputStream head = new DataOutputStream(stream);
    head.writeInt(magic);
    head.writeInt(version);
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
    DeflaterOutputStream deflated = new DeflaterOutputStream(stream, deflater, BUFFER_BYTES);
    CheckedOutputStream checked = new CheckedOutputStream(deflated, new CRC32());
    DataOutputStream out = new DataOutputStream(new BufferedOutputStream(checked, BUFFER_BYTES));
    content.write(out);
    out.flush();
    new DataOutputStream(deflated).writeLong(checked.getChecksum().getValue());
    deflated.finish();
    deflater.end();
    stream.flush();
  }

  /**
   * Reads a file.
   *
   * @param source its name, for messages
   * @throws RuntimeException of this envelope's kind if it is no such model, of another version, or
   *     damaged; an {@link IllegalArgumentException} of the content is damage too
   */
  public <T> T read(InputStream stream, String source, Reading<T> content) throws IOException {
    try {
      DataInputStream head = new DataInputStream(stream);
      if (head.readInt() != magic) {
        throw failure.apply(source + " is not " + kind, null);
      }
      int found = head.readInt();
      if (found != version) {
        throw failure.apply(
            source + " is " + kind + " of version " + found + ", this program reads " + version,
            null);
      }
      CheckedInputStream checked =
          new CheckedInputStream(new InflaterInputStream(stream), new CRC32());
      DataInputStream in = new DataInputStream(checked);
      T model = content.read(in);
      long sum = checked.getChecksum().getValue();
      if (in.readLong() != sum) {
        throw damaged(source, null);
      }
      return model;
    } catch (EOFException | ZipException | IllegalArgumentException e) {
      throw damaged(source, e);
    }
  }

  /**
   * A count that stands in the content.
   *
   * @throws IllegalArgumentException if no undamaged file can have it
   */
  public static int bounded(int count, int most) {
    if (count < 0 || count > most) {
      throw new IllegalArgumentException(count + " is no count of at most " + most);
    }
    return count;
  }

  private RuntimeException damaged(String source, Exception cause) {
    return failure.apply(source + " is damaged or cut short", cause);
  }

  /** Writes what is in the envelope. */
  @FunctionalInterface
  public interface Writing {

    void write(DataOutputStream out) throws IOException;
  }

  /** Reads what is in the envelope. */
  @FunctionalInterface
  public interface Reading<T> {

    T read(DataInputStream in) throws IOException;
  }
}
