package redian.core.capture;

import java.time.Instant;
import java.util.Locale;

/**
 * A page as the fields of a line of JSON, or as the columns of a row. Each is null where it is
 * missing.
 *
 * @param url absolute URL
 * @param html markup; preferred where there is text too
 * @param text rendered text
 * @param capturedAt time of the fetch, in one of the forms of {@link JsonFields#capturedAt}
 */
public record PageFields(String url, String html, String text, String capturedAt) {

  /**
   * What the fields come to.
   *
   * @param offset the record's offset
   * @param charset IANA name of the charset that the fields were decoded with
   * @param ifMissing reason of the reject, if there is neither markup nor text
   */
  public Framed framed(long offset, String charset, RejectReason ifMissing, ReadSettings settings) {
    Instant time = CaptureTimes.parse(capturedAt, settings.zone());
    String evidence = time == null ? null : "captured_at";
    String address = url == null || url.isBlank() ? null : url.strip();
    Envelope envelope = new Envelope(offset, address, time, evidence, null, false);
    boolean isHtml = html != null && !html.isBlank();
    String content = isHtml ? html : text;
    if (html == null && text == null) {
      JsonFields names = settings.jsonFields();
      return envelope.unreadable(
          RejectStage.READ,
          ifMissing,
          String.format(
              Locale.ROOT, "neither a field %s nor a field %s", names.html(), names.text()));
    }
    if (content == null || content.isBlank()) {
      return envelope.skipped(SkipReason.EMPTY);
    }
    String damage = Mojibake.find(content);
    if (damage != null) {
      return envelope.unreadable(RejectStage.DECODE, RejectReason.MOJIBAKE, damage);
    }
    boolean isMarkup = isHtml || ContentSniffer.isMarkup(content);
    return envelope.captured(isMarkup ? ContentKind.HTML : ContentKind.TEXT, charset, content);
  }
}
