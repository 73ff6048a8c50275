package redian.core.page;

import java.util.Set;

/**
 * A piece of a block's text that stands in an inline element of its own. Rendered text glues {@code
 * <span>上观新闻</span><span>503人阅读</span>}; parts keep the seam.
 *
 * @param start where it starts in the block's text
 * @param end one past its end
 * @param href target of the link it stands in, as written; null if in none
 * @param zones what its element says it is
 */
record Part(int start, int end, String href, Set<Zone> zones) {}
