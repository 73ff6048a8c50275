/** What news is about: categories that are known beforehand, and topics that emerge. */
package redian.core.topic;
