package redian.core.report;

import java.util.List;

/**
 * Rows that the report shows, in order.
 *
 * @param name name of the query that gave them: {@code hottest_now}
 * @param columns names of the columns
 * @param rows values in the order of the columns: text, numbers, booleans, lists of these, or null
 * @param isCut whether there were more rows than the report takes
 */
public record ReportTable(
    String name, List<String> columns, List<List<Object>> rows, boolean isCut) {}
