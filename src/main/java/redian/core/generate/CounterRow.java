package redian.core.generate;

import java.time.Instant;

/**
 * The truth about the number that a site keeps for a headline: it grows as {@code seed + total · (1
 * − e^(−age/τ))}, where hours of the evening count for more than those of the night, gains {@code
 * jump} at a jump, and starts again from 0 at a reset.
 *
 * @param resetAt null if it never starts again
 * @param jumpAt null if it never jumps
 * @param count what it stands at, at the time asked for
 * @param ratePerHour how fast it grows then
 */
public record CounterRow(
    String site,
    long headline,
    double total,
    double tauHours,
    long seed,
    Instant publishedAt,
    Instant resetAt,
    Instant jumpAt,
    long jump,
    long count,
    double ratePerHour) {}
