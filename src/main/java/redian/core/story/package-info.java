/** Which texts are copies of each other, and which tell of the same event. */
package redian.core.story;
