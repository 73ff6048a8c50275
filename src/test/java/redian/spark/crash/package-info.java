/** Runs that are killed, and what their readers and the next run find. */
package redian.spark.crash;
