package redian.core.generate;

/**
 * The truth about a site.
 *
 * @param number from 0, the one fetched most first
 * @param audience readers it draws, relative to the median site
 * @param pageLagSeconds how old the counts on its article pages may be, 0 if they are always new
 * @param cardLagSeconds how old the counts on its cards may be
 * @param countStep every count it shows is a multiple of this
 * @param hasSeeds whether its counters start above 0
 * @param hasResets whether some of its counters start again from 0
 * @param hasJumps whether some of its counters gain thousands at once
 */
public record SiteRow(
    int number,
    String domain,
    String name,
    LayoutKind layout,
    String charset,
    double audience,
    CountStyle countStyle,
    int pageLagSeconds,
    int cardLagSeconds,
    int countStep,
    boolean hasSeeds,
    boolean hasResets,
    boolean hasJumps) {}
