package redian.core.story;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * What is kept of a text to compare it with others; about a kilobyte, however long the text is.
 *
 * @param unitCount characters or words, at most {@link TextUnits#MOST_UNITS}
 * @param shingles the smallest hashes of its shingles, ascending as unsigned numbers
 * @param blocks in which sixteenth of the text each shingle stands first
 * @param isWhole whether these are all its shingles
 * @param numbers hashes of its numbers, ascending
 * @param terms hashes of the pairs of units that tell most about title and text, ascending
 * @param termWeights a weight for each
 * @param titleTerms hashes of the pairs of units in its title, ascending
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, only passed on
public record TextSignature(
    int unitCount,
    int[] shingles,
    byte[] blocks,
    boolean isWhole,
    int[] numbers,
    int[] terms,
    float[] termWeights,
    int[] titleTerms) {

  /** Whether there is enough text to say that another is a copy of it. */
  public boolean hasText() {
    return shingles.length >= TextSigner.LEAST_SHINGLES;
  }

  byte[] toBytes() {
    ByteBuffer bytes =
        ByteBuffer.allocate(
            17
                + 5 * shingles.length
                + 4 * numbers.length
                + 8 * terms.length
                + 4 * titleTerms.length);
    bytes.putInt(unitCount);
    bytes.put((byte) (isWhole ? 1 : 0));
    bytes.putShort((short) shingles.length);
    bytes.putShort((short) numbers.length);
    bytes.putShort((short) terms.length);
    bytes.putShort((short) titleTerms.length);
    put(bytes, shingles);
    bytes.put(blocks);
    put(bytes, numbers);
    put(bytes, terms);
    for (float weight : termWeights) {
      bytes.putFloat(weight);
    }
    put(bytes, titleTerms);
    return Arrays.copyOf(bytes.array(), bytes.position());
  }

  static TextSignature of(byte[] content) {
    ByteBuffer bytes = ByteBuffer.wrap(content);
    int unitCount = bytes.getInt();
    boolean isWhole = bytes.get() == 1;
    int shingleCount = bytes.getShort();
    int numberCount = bytes.getShort();
    int termCount = bytes.getShort();
    int titleCount = bytes.getShort();
    int[] shingles = ints(bytes, shingleCount);
    byte[] blocks = new byte[shingleCount];
    bytes.get(blocks);
    int[] numbers = ints(bytes, numberCount);
    int[] terms = ints(bytes, termCount);
    float[] weights = new float[termCount];
    for (int i = 0; i < termCount; i++) {
      weights[i] = bytes.getFloat();
    }
    return new TextSignature(
        unitCount, shingles, blocks, isWhole, numbers, terms, weights, ints(bytes, titleCount));
  }

  private static void put(ByteBuffer bytes, int[] values) {
    for (int value : values) {
      bytes.putInt(value);
    }
  }

  private static int[] ints(ByteBuffer bytes, int count) {
    int[] values = new int[count];
    for (int i = 0; i < count; i++) {
      values[i] = bytes.getInt();
    }
    return values;
  }
}
