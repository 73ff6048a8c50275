/** Warehouses on HDFS and S3. */
package redian.spark.stores;
