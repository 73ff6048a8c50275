/** Builds the sample crawl in {@code data/sample}, and what every page of it must be read as. */
package redian.sample;
