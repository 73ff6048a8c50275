package redian.core.capture;

import java.io.IOException;

/**
 * The decompressed content of a file, member by member: a gzip member, a Zstandard frame, or the
 * whole of a file that is not compressed.
 */
interface MemberInput extends AutoCloseable {

  /**
   * Goes to the next member. After damage it searches for one, so that it may have passed over
   * bytes.
   *
   * @return false at the end of the file
   * @throws DamageException if what follows is no member; the next call goes on after it
   */
  boolean nextMember() throws IOException, DamageException;

  /** Offset in the file at which the current member starts. */
  long memberOffset();

  /**
   * Reads decompressed bytes of the current member.
   *
   * @return how many, at least one; -1 at the member's end, when its checksum was right
   * @throws DamageException if the member is damaged or cut off; bytes returned before may be wrong
   */
  int read(byte[] target, int offset, int length) throws IOException, DamageException;

  /** Whether the end of the file came before the end of a member. */
  boolean isCutOff();

  /** Frees what the decompressor holds; the file itself stays open. */
  @Override
  void close();
}
