package redian.spark.cli;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;
import redian.spark.job.Step;
import redian.spark.job.Takedown;
import redian.spark.job.UsageException;

/** A takedown: rows, files and past states, for good. */
@Command(
    name = "forget",
    description = {
      "Takes a page or an outlet out of all tables, their files and their past states; it stays"
          + " away when its crawl is read again.",
      "Titles of what goes are taken from the cards of other pages too. The crawl files themselves"
          + " are not touched."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class ForgetCommand extends FlowCommand {

  /** One of the two. */
  static final class What {
    @Option(names = "--url", paramLabel = "U", required = true, description = "URL of the page.")
    private String url;

    @Option(
        names = "--outlet",
        paramLabel = "O",
        required = true,
        description = "Outlet, as pages print it.")
    private String outlet;
  }

  @ArgGroup(multiplicity = "1")
  private What what;

  @Mixin private EntityOptions entities;

  @Override
  Set<Step> steps() {
    return EnumSet.complementOf(EnumSet.of(Step.PARSE));
  }

  @Override
  EntityOptions entities() {
    return entities;
  }

  @Override
  Takedown takedown() {
    if (what.url != null) {
      Takedown takedown = Takedown.ofUrl(what.url);
      if (takedown == null) {
        throw new UsageException(
            String.format(Locale.ROOT, "--url %s is no absolute URL of HTTP or HTTPS.", what.url));
      }
      return takedown;
    }
    Takedown takedown = Takedown.ofOutlet(what.outlet);
    if (takedown == null) {
      throw new UsageException(
          String.format(Locale.ROOT, "--outlet %s has neither a letter nor a digit.", what.outlet));
    }
    return takedown;
  }

  /** What is to be forgotten is not written down again. */
  @Override
  Map<String, String> options(ParseResult given) {
    Map<String, String> options = new TreeMap<>(super.options(given));
    options.replaceAll(
        (name, value) -> name.equals("--url") || name.equals("--outlet") ? "(forgotten)" : value);
    return options;
  }

  @Override
  String nothingToDo() {
    return "Nothing to do.";
  }
}
