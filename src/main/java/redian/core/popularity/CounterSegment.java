package redian.core.popularity;

/**
 * A stretch of a counter's life in which it only grew.
 *
 * @param number from 1, in the order of time
 * @param first its first timed reading, null if none is timed
 * @param last its last timed reading that was not stale, null if none is timed; its lower bound is
 *     the largest of the stretch, as a counter that grows does not fall below it
 * @param base the reading that the present rate starts from, null without two readings at different
 *     times
 * @param largest the reading with the largest bounds, timed or not
 * @param readingCount readings of the stretch
 * @param untimedCount of these, readings without a time
 * @param staleCount of these, readings that fell behind earlier ones as far as a cache explains
 * @param jumpCount steps in which it grew more than {@link CounterHistory#JUMP_FACTOR} times as
 *     fast as before
 */
public record CounterSegment(
    int number,
    CounterReading first,
    CounterReading last,
    CounterReading base,
    CounterReading largest,
    long readingCount,
    long untimedCount,
    long staleCount,
    long jumpCount) {}
