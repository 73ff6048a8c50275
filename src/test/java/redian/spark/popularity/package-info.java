/** Headlines and counters against the truth of generated crawls. */
package redian.spark.popularity;
