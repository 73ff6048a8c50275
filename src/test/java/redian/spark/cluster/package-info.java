/**
 * The application on a real cluster of Spark's own: a master and workers in processes of theirs.
 */
package redian.spark.cluster;
