package redian.core.generate;

/** Makes the stored form of one record after the other. For one thread. */
abstract class RecordMember {

  static RecordMember of(GeneratedCompression compression) {
    return switch (compression) {
      case NONE -> new PlainMember();
      case GZIP -> new GzipMember();
      case ZSTD -> new ZstdMember();
    };
  }

  /** Stores the parts, one after the other, as one record; valid until the next call. */
  abstract void compress(byte[]... parts);

  /** Overwrites bytes, in such a way that no reader can take the record for whole. */
  abstract void damage();

  abstract byte[] bytes();

  abstract int length();

  abstract void end();
}
