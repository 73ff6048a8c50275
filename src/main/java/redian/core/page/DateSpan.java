package redian.core.page;

import java.time.Instant;

/**
 * A date in a text.
 *
 * @param start where it starts
 * @param end one past its end
 * @param instant the time it stands for
 * @param precision how exact it is
 * @param isPartial whether a part of it (the year, or all of it) was made up from the capture time
 */
record DateSpan(
    int start, int end, Instant instant, PublishedPrecision precision, boolean isPartial) {}
