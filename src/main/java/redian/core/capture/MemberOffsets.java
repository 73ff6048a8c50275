package redian.core.capture;

import java.util.ArrayDeque;

/**
 * Where the members of a compressed file start, in the file and in its content, as far back as the
 * buffer reaches.
 *
 * <p>A record is known by the offset of the member that it starts in, plus how many records started
 * in that member before it. In files that are compressed record by record this is the offset at
 * which the record can be read by itself; in all files it is unique.
 */
final class MemberOffsets {

  private record Member(long start, long offset) {}

  private final ArrayDeque<Member> members = new ArrayDeque<>();
  private long lastRecord = -1;

  boolean isEmpty() {
    return members.isEmpty();
  }

  void clear() {
    members.clear();
  }

  /**
   * Adds a member.
   *
   * @param start offset of its first byte in the content
   * @param offset at which it starts in the file
   */
  void add(long start, long offset) {
    members.add(new Member(start, offset));
  }

  boolean isMemberStart(long start) {
    return members.stream().anyMatch(member -> member.start() == start);
  }

  /** Numbers the record that starts there in the content; not to be called twice for one record. */
  long recordAt(long start) {
    Member member = null;
    while (!members.isEmpty() && members.element().start() <= start) {
      member = members.remove();
    }
    if (member != null) {
      members.addFirst(member);
    }
    lastRecord = Math.max(member == null ? 0 : member.offset(), lastRecord + 1);
    return lastRecord;
  }
}
