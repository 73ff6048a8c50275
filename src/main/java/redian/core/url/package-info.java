/** URLs in one canonical form, and the site that a URL belongs to. */
package redian.core.url;
