package redian.core.capture;

/**
 * Input that was not accepted, and why. A row of the table {@code rejects}.
 *
 * @param recordOffset where the record starts, in the same unit as {@link Capture#recordOffset}
 * @param url URL of the record, null if it could not be read
 * @param stage the step that gave up
 * @param reason why, one of a closed list
 * @param detail what was found, in words, at most 500 characters; may be null
 */
public record Reject(
    long recordOffset, String url, RejectStage stage, RejectReason reason, String detail) {

  private static final int MAX_DETAIL_CHARS = 500;

  /** Cuts an over-long detail: it may quote hostile input. */
  public Reject {
    if (detail != null && detail.length() > MAX_DETAIL_CHARS) {
      detail = detail.substring(0, MAX_DETAIL_CHARS - 1) + "…";
    }
  }
}
