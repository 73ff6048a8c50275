/** The command line: options, checks before Spark starts, what is printed, exit status. */
package redian.spark.cli;
