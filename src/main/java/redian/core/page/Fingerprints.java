package redian.core.page;

/** Fingerprints of blocks: what the text says, digits aside, and in which markup it stands. */
final class Fingerprints {

  private static final long OFFSET = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;
  private static final int BOXES = 3;

  private Fingerprints() {}

  /** FNV-1a over letters and punctuation with every number as one zero, then over the boxes. */
  static long of(Block block) {
    long hash = OFFSET;
    boolean inNumber = false;
    for (int i = 0; i < block.length(); i++) {
      char c = block.text.charAt(i);
      boolean digit = c >= '0' && c <= '9';
      if (c == ' ' || (digit && inNumber)) {
        continue;
      }
      inNumber = digit;
      hash = (hash ^ (digit ? '0' : c)) * PRIME;
    }
    Box box = block.box;
    for (int i = 0; i < BOXES && box != null; i++) {
      hash = (hash ^ box.tag.hashCode()) * PRIME;
      box = box.parent;
    }
    return hash;
  }
}
