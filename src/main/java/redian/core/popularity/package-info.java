/** What can be said of counters and of groups of them: plain numbers in, statistics out. */
package redian.core.popularity;
