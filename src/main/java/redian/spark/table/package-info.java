/** One class a table: its columns with a comment each, its key, its partitioning, its rows. */
package redian.spark.table;
