package redian.core.outlet;

import java.io.Serializable;

/**
 * An outlet, whatever name a page prints of it.
 *
 * @param name its canonical name: 环球网 for 环球网资讯
 * @param key the name's {@link redian.core.key.TextKeys#outletKey key}
 * @param group who publishes it, null if that is not known
 * @param kind what it is, null if that is not known
 */
public record Outlet(String name, String key, String group, OutletKind kind)
    implements Serializable {}
