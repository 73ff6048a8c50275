package redian.core.generate;

import java.io.IOException;
import java.io.OutputStream;

/** Writes records, whole or broken, and knows where each begins. */
final class RecordSink {

  private final String name;
  private final OutputStream out;
  private final RecordMember member;
  private long offset;
  private boolean isCut;

  RecordSink(String name, GeneratedCompression compression, OutputStream out) {
    this.name = name;
    this.out = out;
    this.member = RecordMember.of(compression);
  }

  /** Where the next record begins. */
  long offset() {
    return offset;
  }

  void write(Broken broken, byte[]... parts) throws IOException {
    if (isCut) {
      throw new IllegalStateException("a truncated record is the last of its file: " + name);
    }
    member.compress(parts);
    if (broken == Broken.DAMAGED) {
      member.damage();
    }
    isCut = broken == Broken.TRUNCATED;
    int length = isCut ? member.length() / 2 : member.length();
    out.write(member.bytes(), 0, length);
    offset += length;
  }

  void end() {
    member.end();
  }
}
