package redian.core.capture;

import java.io.IOException;

/** Cuts a file into records, and reads each. */
interface Framer {

  /** The next record; null after the last. */
  Framed next() throws IOException;

  /**
   * Whether the last thing read was a whole record; where not, the file was not read to its end.
   */
  boolean isReadToEnd();
}
