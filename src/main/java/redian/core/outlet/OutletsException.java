package redian.core.outlet;

import java.util.Locale;

/** A list of outlets that cannot be used; the message names file, line and reason. */
public final class OutletsException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  OutletsException(String source, int line, String reason) {
    super(String.format(Locale.ROOT, "%s:%d: %s", source, line, reason));
  }
}
