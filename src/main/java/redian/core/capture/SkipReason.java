package redian.core.capture;

/** Why a record of a crawl file is no page; lower case in the tables. */
public enum SkipReason {
  /** A WARC record of type request. */
  REQUEST,
  /** A WARC record of type metadata or warcinfo, or an ARC file description. */
  METADATA,
  /** A WARC revisit record: the same content as an earlier capture. */
  REVISIT,
  /** An image, a style sheet, a script, a font or another payload that is neither HTML nor text. */
  MEDIA,
  /** An HTTP answer that carries no page: a redirect, an error or an empty one. */
  HTTP_STATUS,
  /** A record for something other than HTTP, such as a DNS look-up. */
  PROTOCOL,
  /** An empty line or an empty file. */
  EMPTY,
  /** A text extract of a page that the same crawl also holds as HTML. */
  DUPLICATE,
  /** A page that somebody has asked to be taken down. */
  FORGOTTEN
}
