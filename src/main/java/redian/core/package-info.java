/** What Redian knows about crawls, pages, counts and names: plain Java, no Spark and no Hadoop. */
package redian.core;
