package redian.core.story;

/**
 * A text with what finds its copies.
 *
 * @param textKey equal for equal letters and digits of the body
 * @param unitCount characters or words of the body
 * @param hasText whether the body is enough to compare
 * @param titleKey equal for equal letters and digits of the title
 * @param titleLength characters or words of the title
 * @param bands keys of which a copy shares at least one; none without text
 * @param signature the bytes that {@link CopyRule} and {@link EventRule} read
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, only passed on
public record SignedText(
    long textKey,
    int unitCount,
    boolean hasText,
    long titleKey,
    int titleLength,
    long[] bands,
    byte[] signature) {}
