package redian.core.page;

import redian.core.capture.RejectReason;

/** A page that cannot be read as one; {@link PageParser} makes it a reject. */
final class UnreadablePageException extends Exception {

  private final RejectReason reason;

  UnreadablePageException(RejectReason reason, String message) {
    super(message);
    this.reason = reason;
  }

  RejectReason reason() {
    return reason;
  }
}
