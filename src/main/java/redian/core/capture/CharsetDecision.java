package redian.core.capture;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Decides in which charset a page is written, and decodes it.
 *
 * <p>A byte order mark decides. Else bytes that are UTF-8 are UTF-8, whatever was declared: other
 * text is valid UTF-8 only by an accident of a few characters. Else the declarations (HTTP header,
 * then markup) and what ICU's detector proposes are tried, each with the larger charset that
 * browsers read for it, and the one is taken whose text is most plausible; a declaration wins a
 * draw. Text that is plausible in none is a reject.
 */
final class CharsetDecision {

  /** How much of a page is looked at to decide; all of it is decoded. */
  private static final int SAMPLE_BYTES = 1 << 16;

  private static final int PRESCAN_BYTES = 4096;
  private static final int DETECTOR_BYTES = 1 << 14;
  private static final int MIN_WIDE_ZEROS = 4;
  private static final int MIN_CONFIDENCE = 10;

  /** Share of broken sequences up to which bytes count as UTF-8: pages are cut and pasted. */
  private static final double MAX_UTF8_DAMAGE = 0.02;

  /** By how much a charset must be more plausible than one that was declared before it. */
  private static final double CLEARLY = 0.02;

  /** What {@link #decode} came to: text with its charset, or a reason and a detail. */
  record Decoded(String charset, String text, RejectReason reason, String detail) {}

  private record Attempt(Charset charset, double plausibility) {

    /** Whether no other charset could be clearly more plausible, as none is more than 1. */
    boolean isBeyondDoubt() {
      return plausibility + CLEARLY >= 1;
    }
  }

  Decoded decode(byte[] bytes, int from, int to, String declared) {
    Charset marked = byteOrderMark(bytes, from, to);
    if (marked != null) {
      int skip = marked.equals(StandardCharsets.UTF_8) ? 3 : 2;
      return checked(bytes, from + skip, to, marked);
    }
    Utf8Check utf8 = Utf8Check.of(bytes, from, to);
    if (utf8.isAscii() || utf8.damage() <= MAX_UTF8_DAMAGE) {
      if (utf8.controlCount() * 20L > to - from) {
        return rejected(RejectReason.BINARY, "over a twentieth of the bytes are control codes");
      }
      Charset sevenBit = utf8.isAscii() ? sevenBit(bytes, from, to, declared) : null;
      return checked(bytes, from, to, sevenBit == null ? StandardCharsets.UTF_8 : sevenBit);
    }
    Charset wide = wideByZeros(bytes, from, to);
    if (wide != null) {
      return checked(bytes, from, to, wide);
    }
    if (utf8.controlCount() * 50L > to - from) {
      return rejected(RejectReason.BINARY, "over a fiftieth of the bytes are control codes");
    }
    return mostPlausible(bytes, from, to, declared);
  }

  private static Decoded rejected(RejectReason reason, String detail) {
    return new Decoded(null, null, reason, detail);
  }

  private static Charset byteOrderMark(byte[] bytes, int from, int to) {
    int first = to - from > 0 ? bytes[from] & 0xff : 0;
    int second = to - from > 1 ? bytes[from + 1] & 0xff : 0;
    if (first == 0xef && second == 0xbb && to - from > 2 && (bytes[from + 2] & 0xff) == 0xbf) {
      return StandardCharsets.UTF_8;
    }
    if (first == 0xfe && second == 0xff) {
      return StandardCharsets.UTF_16BE;
    }
    return first == 0xff && second == 0xfe ? StandardCharsets.UTF_16LE : null;
  }

  /** ISO-2022 charsets hide in ASCII behind escapes; only a declaration makes them likely. */
  private static Charset sevenBit(byte[] bytes, int from, int to, String declared) {
    String label = declared == null ? declaredIn(bytes, from, to) : declared;
    Charset charset = label != null && label.startsWith("iso-2022") ? CharsetNames.of(label) : null;
    return charset == null || !charset.canEncode() ? null : charset;
  }

  private static String declaredIn(byte[] bytes, int from, int to) {
    return CharsetNames.declaredIn(bytes, from, Math.min(to, from + PRESCAN_BYTES));
  }

  /** UTF-16 without a mark: whatever is ASCII leaves its first or its second byte zero. */
  private static Charset wideByZeros(byte[] bytes, int from, int to) {
    int end = Math.min(to, from + PRESCAN_BYTES);
    int evenZeros = 0;
    int oddZeros = 0;
    for (int i = from; i + 1 < end; i += 2) {
      evenZeros += bytes[i] == 0 ? 1 : 0;
      oddZeros += bytes[i + 1] == 0 ? 1 : 0;
    }
    if (oddZeros >= MIN_WIDE_ZEROS && evenZeros * 20 < oddZeros) {
      return StandardCharsets.UTF_16LE;
    }
    return evenZeros >= MIN_WIDE_ZEROS && oddZeros * 20 < evenZeros
        ? StandardCharsets.UTF_16BE
        : null;
  }

  private Decoded mostPlausible(byte[] bytes, int from, int to, String declared) {
    Set<Charset> candidates = new LinkedHashSet<>();
    add(candidates, CharsetNames.of(declared));
    add(candidates, CharsetNames.of(declaredIn(bytes, from, to)));
    // what Chinese pages are written in, if nobody declares anything; UTF-8 may be badly cut
    candidates.add(StandardCharsets.UTF_8);
    candidates.add(CharsetNames.GB18030);
    candidates.add(CharsetNames.BIG5);
    Sample sample = Sample.of(bytes, from, to, SAMPLE_BYTES);
    Attempt best = best(candidates, sample, new Attempt(StandardCharsets.UTF_8, Plausibility.MIN));
    if (!best.isBeyondDoubt()) {
      // costs more than all the rest of reading: only where it can change the answer
      Set<Charset> proposed = detected(sample);
      proposed.removeAll(candidates);
      best = best(proposed, sample, best);
      candidates.addAll(proposed);
    }
    if (best.plausibility() > Plausibility.MIN) {
      return checked(bytes, from, to, best.charset());
    }
    if (sample.strangeCount() < Mojibake.MIN_CHARS) {
      // a copyright sign in a page that is otherwise English proves nothing
      return checked(bytes, from, to, CharsetNames.WINDOWS_1252);
    }
    return rejected(RejectReason.MOJIBAKE, "plausible text in none of " + candidates);
  }

  /** The first of the candidates that none of the later ones outdoes. */
  private static Attempt best(Set<Charset> candidates, Sample sample, Attempt before) {
    Attempt best = before;
    for (Charset charset : candidates) {
      if (best.isBeyondDoubt()) {
        return best;
      }
      double plausibility = Plausibility.of(decode(sample.bytes(), 0, sample.length(), charset));
      if (plausibility > best.plausibility() + CLEARLY) {
        best = new Attempt(charset, plausibility);
      }
    }
    return best;
  }

  private static void add(Set<Charset> candidates, Charset charset) {
    if (charset != null) {
      candidates.add(charset);
    }
  }

  private static Set<Charset> detected(Sample sample) {
    Set<Charset> charsets = new LinkedHashSet<>();
    byte[] bytes = sample.withoutMarkup(DETECTOR_BYTES);
    if (bytes.length == 0) {
      return charsets;
    }
    for (CharsetMatch match : new CharsetDetector().setText(bytes).detectAll()) {
      Charset charset = CharsetNames.of(match.getName());
      if (match.getConfidence() >= MIN_CONFIDENCE && charset != null) {
        charsets.add(charset);
      }
    }
    return charsets;
  }

  private static Decoded checked(byte[] bytes, int from, int to, Charset charset) {
    String text = decode(bytes, from, to, charset);
    String damage = Mojibake.find(text);
    return damage == null
        ? new Decoded(charset.name(), text, null, null)
        : rejected(RejectReason.MOJIBAKE, damage + ", read as " + charset.name());
  }

  /** Broken sequences become U+FFFD. */
  private static String decode(byte[] bytes, int from, int to, Charset charset) {
    return new String(bytes, from, to - from, charset);
  }
}
