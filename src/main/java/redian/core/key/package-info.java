/** Normalised keys and ids, by which rows of different pages find each other. */
package redian.core.key;
