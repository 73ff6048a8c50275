package redian.core.capture;

import java.io.IOException;
import java.util.Arrays;

/**
 * The decompressed bytes of a file in segments. A segment ends where a member that begins with a
 * record begins: there a record that announces too many bytes must stop, and after damage reading
 * goes on. Members that begin with anything else continue the segment, since some tools compress in
 * blocks of a fixed size.
 */
final class RecordInput implements AutoCloseable {

  private static final int FILL_BYTES = 1 << 16;

  private final MemberInput members;
  private final boolean isCompressed;
  private RecordSyntax syntax;
  private final MemberOffsets offsets = new MemberOffsets();
  private byte[] buffer = new byte[2 * FILL_BYTES];
  private long bufferStart;
  private int position;
  private int limit;
  private int boundary = -1;
  private boolean isInMember;
  private boolean isExhausted;
  private DamageException pending;

  RecordInput(MemberInput members, boolean isCompressed) {
    this(members, isCompressed, 0);
  }

  /**
   * @param start offset of the first byte, for a part of a file
   */
  RecordInput(MemberInput members, boolean isCompressed, long start) {
    this.members = members;
    this.isCompressed = isCompressed;
    this.bufferStart = start;
  }

  /** Sets what begins a segment; nothing does before. */
  void recordsStartWith(RecordSyntax recordSyntax) {
    this.syntax = recordSyntax;
  }

  byte[] buffer() {
    return buffer;
  }

  int position() {
    return position;
  }

  /** Bytes of this segment that are in the buffer. */
  int available() {
    return (boundary >= 0 ? boundary : limit) - position;
  }

  void advance(int count) {
    position += count;
  }

  /** How many decompressed bytes lie before the next one. */
  long decompressedOffset() {
    return bufferStart + position;
  }

  /** The offset under which a record that starts here is known: unique in the file. */
  long recordOffset() {
    return isCompressed ? offsets.recordAt(decompressedOffset()) : decompressedOffset();
  }

  /** Whether the next byte is the first of a member, so that the one before it was intact. */
  boolean isAtMemberStart() {
    return isCompressed && offsets.isMemberStart(decompressedOffset());
  }

  /** Whether {@code count} bytes of this segment are in the buffer, reading on if need be. */
  boolean ensure(int count) throws IOException, DamageException {
    while (available() < count) {
      if (!fill()) {
        return false;
      }
    }
    return true;
  }

  /** Like {@link #ensure}, but leaves damage for the one who needs the bytes behind it. */
  void peek(int count) throws IOException {
    try {
      ensure(count);
    } catch (DamageException e) {
      pending = e;
    }
  }

  /**
   * Reads up to {@code count} bytes of the current member, for a first look: what comes in another
   * member may be the start of a segment, which only the format tells.
   */
  void peekInMember(int count) throws IOException {
    if (offsets.isEmpty()) {
      nextMember();
    }
    try {
      while (isInMember && available() < count) {
        makeRoom();
        int read = members.read(buffer, limit, buffer.length - limit);
        isInMember = read > 0;
        limit += Math.max(read, 0);
      }
    } catch (DamageException e) {
      pending = e;
    }
  }

  /** Reads more of this segment into the buffer; false at its end. */
  boolean fill() throws IOException, DamageException {
    if (boundary >= 0) {
      return false;
    }
    throwPending();
    makeRoom();
    while (true) {
      if (!isInMember) {
        if (nextMember()) {
          return fillHead();
        }
        if (boundary < 0) {
          throwPending();
        }
        return false;
      }
      int count = members.read(buffer, limit, buffer.length - limit);
      if (count > 0) {
        limit += count;
        return true;
      }
      isInMember = false;
    }
  }

  private void throwPending() throws DamageException {
    if (pending != null) {
      DamageException damage = pending;
      pending = null;
      throw damage;
    }
  }

  /** What lies between members and is none becomes a segment of its own, if there are segments. */
  private boolean nextMember() throws IOException {
    try {
      if (isExhausted || !members.nextMember()) {
        return false;
      }
      isInMember = true;
    } catch (DamageException e) {
      pending = e;
      boundary = syntax == null ? -1 : limit;
    }
    offsets.add(bufferStart + limit, members.memberOffset());
    return isInMember;
  }

  /** Reads the first bytes of a member, and sets a boundary before it if it begins a record. */
  private boolean fillHead() throws IOException {
    int head = limit;
    boolean isFirst = bufferStart + limit == 0;
    boolean isDamaged = false;
    try {
      int lookAhead = syntax == null ? 1 : syntax.lookAhead();
      while (isInMember && limit - head < lookAhead) {
        int count = members.read(buffer, limit, buffer.length - limit);
        isInMember = count > 0;
        limit += Math.max(count, 0);
      }
    } catch (DamageException e) {
      // it belongs to this member, not to the record that ends before it
      pending = e;
      isDamaged = true;
    }
    boolean isStart = isDamaged || (syntax != null && syntax.isStart(buffer, head, limit));
    if (syntax != null && !isFirst && isStart) {
      boundary = head;
      return head > position;
    }
    return true;
  }

  private void makeRoom() {
    if (position == limit) {
      bufferStart += position;
      position = 0;
      limit = 0;
    }
    if (buffer.length - limit >= FILL_BYTES) {
      return;
    }
    if (position > 0) {
      System.arraycopy(buffer, position, buffer, 0, limit - position);
      bufferStart += position;
      limit -= position;
      position = 0;
    }
    if (buffer.length - limit < FILL_BYTES) {
      buffer = Arrays.copyOf(buffer, buffer.length * 2);
    }
  }

  /** Goes to the next segment, over what is left of this one; false at the end of the file. */
  boolean nextSegment() throws IOException, DamageException {
    while (boundary < 0) {
      position = limit;
      if (!fill() && boundary < 0) {
        return false;
      }
    }
    position = boundary;
    boundary = -1;
    return true;
  }

  /** Whether the current member was not read to its end, so that its checksum is not known. */
  boolean isInsideMember() {
    return isInMember;
  }

  /** Whether the segment is used up and another one follows it. */
  boolean isAtBoundary() {
    return boundary >= 0 && position == boundary;
  }

  /** After damage: goes to the next member that can be read; false if there is none. */
  boolean resynchronize() throws IOException {
    bufferStart += limit;
    position = 0;
    limit = 0;
    boundary = -1;
    isInMember = false;
    pending = null;
    while (true) {
      try {
        if (!members.nextMember()) {
          isExhausted = true;
          return false;
        }
        isInMember = true;
        offsets.clear();
        offsets.add(bufferStart, members.memberOffset());
        return true;
      } catch (DamageException e) {
        // the same stretch of damage, already reported: search on
      }
    }
  }

  /** Puts back bytes that were read from just before the next one. */
  void unread(byte[] bytes, int from, int to) {
    int count = to - from;
    if (count <= position) {
      position -= count;
      return;
    }
    byte[] joined = new byte[count + limit - position + FILL_BYTES];
    System.arraycopy(bytes, from, joined, 0, count);
    System.arraycopy(buffer, position, joined, count, limit - position);
    boundary = boundary < 0 ? -1 : boundary - position + count;
    bufferStart += position - count;
    limit = limit - position + count;
    position = 0;
    buffer = joined;
  }

  /** Whether the file ended before its announced end. */
  boolean isCutOff() {
    return members.isCutOff();
  }

  @Override
  public void close() {
    members.close();
  }
}
