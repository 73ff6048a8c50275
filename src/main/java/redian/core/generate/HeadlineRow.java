package redian.core.generate;

import java.time.Instant;

/**
 * The truth about a headline, fetched or only seen on cards. Its fields are those of {@link
 * PageRow.Article}.
 *
 * @param isFetched whether the crawl fetches a page of it: at least one, on its main site
 */
public record HeadlineRow(
    long headline,
    long event,
    CopyKind copyKind,
    long text,
    String category,
    String title,
    String outlet,
    String sourceOutlet,
    Instant publishedAt,
    String mainSite,
    boolean isFetched) {}
