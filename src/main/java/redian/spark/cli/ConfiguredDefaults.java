package redian.spark.cli;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import picocli.CommandLine;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import redian.spark.job.UsageException;

/**
 * Values of options from the properties file: {@code spark.redian.max-reject-share} is the default
 * of {@code --max-reject-share}. What stands on the command line wins.
 */
final class ConfiguredDefaults implements IDefaultValueProvider {

  static final String PREFIX = "spark.redian.";

  private final Map<String, String> settings;

  /**
   * Keeps the settings.
   *
   * @param settings values by key without the prefix
   */
  ConfiguredDefaults(Map<String, String> settings) {
    this.settings = settings;
  }

  @Override
  public String defaultValue(ArgSpec argument) {
    return argument instanceof OptionSpec option ? settings.get(key(option)) : null;
  }

  /**
   * Checks that every key is that of an option.
   *
   * @throws UsageException naming the key, its value and what is allowed
   */
  static void check(Map<String, String> settings, CommandLine commands) {
    Set<String> allowed = new TreeSet<>();
    addKeys(commands, allowed);
    allowed.removeAll(Set.of("help", "version"));
    settings.forEach(
        (key, value) -> {
          if (!allowed.contains(key)) {
            throw new UsageException(
                String.format(
                    Locale.ROOT,
                    "The configuration has %s%s = %s, which is no setting: allowed are %s%s.",
                    PREFIX,
                    key,
                    value,
                    PREFIX,
                    "{" + String.join(", ", allowed) + "}"));
          }
        });
  }

  private static void addKeys(CommandLine commands, Set<String> keys) {
    for (CommandLine command : commands.getSubcommands().values()) {
      command.getCommandSpec().options().forEach(option -> keys.add(key(option)));
      addKeys(command, keys);
    }
  }

  private static String key(OptionSpec option) {
    return option.longestName().replaceFirst("^--", "");
  }
}
