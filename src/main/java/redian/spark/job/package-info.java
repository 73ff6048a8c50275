/** Session, warehouse, publishing, accounting, and the flow that joins the steps. */
package redian.spark.job;
