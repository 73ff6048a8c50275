/** The thin Spark shell around {@link redian.core}: tables, steps, jobs and the command line. */
package redian.spark;
