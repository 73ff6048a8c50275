package redian.core.outlet;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import redian.core.key.TextKeys;

/**
 * Which outlet a printed name means, who publishes it, and what kind it is.
 *
 * <p>A file has one name a line: name, canonical name, group, kind, separated by commas or tabs;
 * group and kind may be empty. Empty lines and lines that start with {@code #} are skipped. A name
 * that no line holds means itself, but for the channel it may end with: 江城晚报客户端 is 江城晚报.
 */
public final class OutletDirectory implements Serializable {

  private static final long serialVersionUID = 1L;

  private static final String BUNDLED = "/redian/outlets.csv";
  private static final int FIELDS = 4;

  /** Channels of one outlet: what is published there is published by it. */
  private static final List<String> CHANNELS =
      List.of("官方微信公众号", "微信公众号", "官方客户端", "新闻客户端", "客户端", "官方微博", "官方账号", "官方帐号", "头条号", "百家号");

  private final HashMap<String, Outlet> byKey;

  private OutletDirectory(Map<String, Outlet> byKey) {
    this.byKey = new HashMap<>(byKey);
  }

  /** The directory that comes with Redian: {@code data/outlets.csv}. */
  public static OutletDirectory bundled() {
    return parse("outlets.csv", bundledText().lines().toList());
  }

  /** The text of that directory. */
  public static String bundledText() {
    try (InputStream in = OutletDirectory.class.getResourceAsStream(BUNDLED)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads the lines of a file.
   *
   * @param source name of the file, for messages
   * @throws OutletsException at the first bad line, or where two lines say different things of one
   *     outlet
   */
  public static OutletDirectory parse(String source, List<String> lines) {
    Map<String, Outlet> byKey = new HashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (i == 0 && line.startsWith("\uFEFF")) {
        line = line.substring(1);
      }
      if (!line.isBlank() && !line.startsWith("#")) {
        add(source, i + 1, line, byKey);
      }
    }
    return new OutletDirectory(byKey);
  }

  /** This directory with the lines of another, which win. */
  public OutletDirectory with(OutletDirectory other) {
    Map<String, Outlet> all = new HashMap<>(byKey);
    all.putAll(other.byKey);
    return new OutletDirectory(all);
  }

  /**
   * The outlet that a printed name means.
   *
   * @param name as printed; may be null
   * @return null if nothing is left of the name as a key
   */
  public Outlet find(String name) {
    String key = TextKeys.outletKey(name);
    if (key.isEmpty()) {
      return null;
    }
    Outlet known = byKey.get(key);
    if (known != null) {
      return known;
    }
    for (String channel : CHANNELS) {
      // of a name as short as 客户端 nothing would be left
      if (key.endsWith(channel) && key.length() >= channel.length() + 2) {
        return find(name.strip().substring(0, name.strip().length() - channel.length()));
      }
    }
    return new Outlet(name.strip(), key, null, null);
  }

  private static void add(String source, int number, String line, Map<String, Outlet> byKey) {
    List<String> fields =
        Arrays.stream(line.split(line.indexOf('\t') >= 0 ? "\t" : "[,，]", -1))
            .map(String::strip)
            .toList();
    if (fields.size() != FIELDS) {
      throw new OutletsException(source, number, "not outlet, canonical, group, kind: " + line);
    }
    String key = TextKeys.outletKey(fields.get(0));
    String canonicalKey = TextKeys.outletKey(fields.get(1));
    if (key.isEmpty() || canonicalKey.isEmpty()) {
      throw new OutletsException(source, number, "an outlet and its canonical name: " + line);
    }
    Outlet outlet =
        new Outlet(
            fields.get(1),
            canonicalKey,
            fields.get(2).isEmpty() ? null : fields.get(2),
            kind(source, number, fields.get(3)));
    put(source, number, key, outlet, byKey);
    put(source, number, canonicalKey, outlet, byKey);
  }

  private static void put(
      String source, int number, String key, Outlet outlet, Map<String, Outlet> byKey) {
    Outlet earlier = byKey.putIfAbsent(key, outlet);
    if (earlier != null && !earlier.equals(outlet)) {
      throw new OutletsException(
          source,
          number,
          String.format(
              Locale.ROOT, "%s is %s in an earlier line", outlet.name(), describe(earlier)));
    }
  }

  private static String describe(Outlet outlet) {
    return String.format(
        Locale.ROOT,
        "%s, %s, %s",
        outlet.name(),
        outlet.group() == null ? "no group" : outlet.group(),
        outlet.kind() == null ? "no kind" : outlet.kind().label());
  }

  private static OutletKind kind(String source, int number, String label) {
    if (label.isEmpty()) {
      return null;
    }
    for (OutletKind kind : OutletKind.values()) {
      if (kind.label().equals(label)) {
        return kind;
      }
    }
    throw new OutletsException(
        source,
        number,
        String.format(
            Locale.ROOT,
            "unknown kind \"%s\", not one of %s",
            label,
            Arrays.stream(OutletKind.values())
                .map(OutletKind::label)
                .collect(Collectors.joining(", "))));
  }
}
