/** From the bytes of a crawl file to captures: framing, limits, decompression and charsets. */
package redian.core.capture;
