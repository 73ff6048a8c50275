/** The report: one HTML file that shows what the tables say, without a network. */
package redian.core.report;
