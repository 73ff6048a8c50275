package redian.core.capture;

/** The bytes of a crawl file break their format; becomes a reject, never leaves the package. */
final class DamageException extends Exception {

  private final RejectReason reason;

  DamageException(RejectReason reason, String detail) {
    // no stack trace: thrown once for each damaged record of a hostile file
    super(detail, null, false, false);
    this.reason = reason;
  }

  RejectReason reason() {
    return reason;
  }
}
