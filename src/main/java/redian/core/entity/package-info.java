/** People, places and organisations named in a text, and where. */
package redian.core.entity;
