package redian.core.capture;

/** Why a record was not accepted; lower case in the tables. */
public enum RejectReason {
  /** The file or the record ends before its announced end. */
  TRUNCATED,
  /** The compressed stream is damaged. */
  CORRUPT_COMPRESSION,
  /** The record's envelope (WARC, ARC or HTTP header) breaks its format. */
  MALFORMED_RECORD,
  /** A line of a JSON lines file is not a JSON object with the fields asked for. */
  MALFORMED_JSON,
  /** The file cannot be opened or read by the file system. */
  UNREADABLE_FILE,
  /** The record, decompressed, is over the size limit. */
  TOO_LARGE,
  /** The payload unpacks to more than the allowed multiple of its compressed size. */
  COMPRESSION_RATIO,
  /** The payload's encoding or compression is not one that can be read. */
  UNSUPPORTED_ENCODING,
  /** The bytes are text in no charset, or were already damaged before they were crawled. */
  MOJIBAKE,
  /** The bytes are no text at all. */
  BINARY,
  /** The page holds no text that could be read. */
  NO_TEXT,
  /** The page took more work than the limit allows. */
  TOO_COMPLEX
}
