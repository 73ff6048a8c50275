package redian.core.entity;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Names that the user knows, with their types and aliases. They win over the model.
 *
 * <p>One name a line: name, type, aliases, separated by tabs or commas; several aliases by {@code
 * |}. The type is one of {@link EntityType} in lower case. Empty lines and lines that start with
 * {@code #} are skipped.
 *
 * <pre>
 * # name, type, aliases
 * 小鹏汽车, company, 小鹏|XPeng
 * </pre>
 *
 * @param entries in the order of the files
 */
public record UserDictionary(List<Entry> entries) implements Serializable {

  private static final int MOST_FIELDS = 3;

  /**
   * A name.
   *
   * @param name canonical name
   * @param type what it is
   * @param aliases other names for it; empty if none
   */
  public record Entry(String name, EntityType type, List<String> aliases) implements Serializable {

    /** Keeps an unmodifiable copy of the list. */
    public Entry {
      aliases = List.copyOf(aliases);
    }
  }

  /** Keeps an unmodifiable copy of the list. */
  public UserDictionary {
    entries = List.copyOf(entries);
  }

  /** A dictionary without names. */
  public static UserDictionary empty() {
    return new UserDictionary(List.of());
  }

  /** This dictionary followed by another. */
  public UserDictionary plus(UserDictionary other) {
    List<Entry> all = new ArrayList<>(entries);
    all.addAll(other.entries);
    return new UserDictionary(all);
  }

  /**
   * Reads the lines of a file.
   *
   * @param source name of the file, for messages
   * @throws DictionaryException at the first bad line
   */
  public static UserDictionary parse(String source, List<String> lines) {
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (i == 0 && line.startsWith("\uFEFF")) {
        line = line.substring(1);
      }
      if (!line.isEmpty() && !line.startsWith("#")) {
        entries.add(parseLine(source, i + 1, line));
      }
    }
    return new UserDictionary(entries);
  }

  private static Entry parseLine(String source, int number, String line) {
    String[] fields = line.split(line.indexOf('\t') >= 0 ? "\t" : "[,，]", -1);
    if (fields.length < 2 || fields.length > MOST_FIELDS) {
      throw new DictionaryException(source, number, "not name, type, aliases: " + line);
    }
    String name = fields[0].strip();
    if (name.length() < 2) {
      throw new DictionaryException(source, number, "a name needs two characters: " + line);
    }
    List<String> aliases = new ArrayList<>();
    if (fields.length == MOST_FIELDS) {
      for (String field : fields[2].split("\\|")) {
        String alias = field.strip();
        if (alias.length() == 1) {
          throw new DictionaryException(source, number, "an alias needs two characters: " + line);
        }
        if (!alias.isEmpty()) {
          aliases.add(alias);
        }
      }
    }
    return new Entry(name, type(source, number, fields[1].strip()), aliases);
  }

  private static EntityType type(String source, int number, String name) {
    for (EntityType type : EntityType.values()) {
      if (type.name().equals(name.toUpperCase(Locale.ROOT))) {
        return type;
      }
    }
    String allowed = Arrays.toString(EntityType.values()).toLowerCase(Locale.ROOT);
    throw new DictionaryException(
        source, number, "unknown type \"" + name + "\", not one of " + allowed);
  }
}
