/**
 * A synthetic crawl with known truth: seeded, of any size, each page computable alone. Shares no
 * markup and no words with the page parser.
 */
package redian.core.generate;
