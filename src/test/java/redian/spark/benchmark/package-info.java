/** What a run costs, beside a plain loop over the same files. */
package redian.spark.benchmark;
