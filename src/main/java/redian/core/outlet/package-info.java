/** Who stands behind the names under which articles are shown. */
package redian.core.outlet;
