/** Counts as sites print them ({@code 1.2万}, {@code 10万+}) and the bounds they allow. */
package redian.core.count;
