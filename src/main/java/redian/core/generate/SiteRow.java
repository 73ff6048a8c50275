package redian.core.generate;

/**
 * The truth about a site.
 *
 * @param number from 0, the one fetched most first
 * @param audience readers it draws, relative to the median site
 * @param cacheSeconds how old the counts it shows may be, 0 if they are always new
 * @param hasSeeds whether its counters start above 0
 * @param hasResets whether some of its counters start again
 */
public record SiteRow(
    int number,
    String domain,
    String name,
    LayoutKind layout,
    String charset,
    double audience,
    CountStyle countStyle,
    int cacheSeconds,
    boolean hasSeeds,
    boolean hasResets) {}
