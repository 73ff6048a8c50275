/**
 * The steps of the flow: datasets in, dataset out; none of them counts, shows, caches or writes.
 */
package redian.spark.step;
