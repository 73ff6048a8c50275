/** From one capture to what its page says: kind, article, credits, cards and counters. */
package redian.core.page;
