package redian.spark.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.fs.FSError;
import org.apache.spark.SparkConf;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import redian.core.entity.model.CorpusFormat;
import redian.core.generate.GeneratedCompression;
import redian.core.generate.GeneratedFormat;
import redian.core.page.ArticleEvaluation;
import redian.core.report.ReportPage;
import redian.spark.job.RunConfig;
import redian.spark.job.RunFailedException;
import redian.spark.job.UsageException;
import redian.spark.job.Versions;

/**
 * The command line. Results go to standard output, everything else to standard error. Exit status:
 * 0 done, 1 the run failed, 2 the command line or the configuration is wrong.
 */
@Command(
    name = "redian",
    description = "Turns crawls of Chinese news pages into tables.",
    mixinStandardHelpOptions = true,
    versionProvider = Redian.Version.class,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      DemoCommand.class,
      RunCommand.class,
      ParseCommand.class,
      AnnotateCommand.class,
      LinkCommand.class,
      GroupCommand.class,
      ClassifyCommand.class,
      StatsCommand.class,
      SqlCommand.class,
      ServeCommand.class,
      ReportCommand.class,
      ExportCommand.class,
      ExplainCommand.class,
      EvaluateCommand.class,
      TrainCommand.class,
      GenerateCommand.class,
      MaintainCommand.class,
      ForgetCommand.class,
      HelpCommand.class
    },
    footer = {
      "",
      "Exit status: 0 done, 1 the run failed, 2 the command line or configuration is wrong.",
      "Every option can be set in the properties file too: spark.redian.max-reject-share."
    })
public final class Redian {

  static final int DONE = 0;
  static final int FAILED = 1;
  static final int WRONG_USAGE = 2;

  private static final Logger LOG = LoggerFactory.getLogger(Redian.class);

  private Redian() {}

  /**
   * Runs one command and, if it failed, ends the JVM with its exit status. YARN takes a driver that
   * exits by itself for a failed one, whatever its status.
   */
  public static void main(String[] args) {
    int status = execute(args);
    if (status != DONE) {
      System.exit(status);
    }
  }

  /** Runs one command; the exit status. */
  static int execute(String... args) {
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    CommandLine commandLine = new CommandLine(new Redian());
    commandLine.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
    commandLine.setErr(err);
    commandLine.registerConverter(OutputFormat.class, words(OutputFormat.values()));
    commandLine.registerConverter(ReportPage.Language.class, words(ReportPage.Language.values()));
    commandLine.registerConverter(ExportFormat.class, words(ExportFormat.values()));
    commandLine.registerConverter(CorpusFormat.class, words(CorpusFormat.values()));
    commandLine.registerConverter(ScoreFormat.class, words(ScoreFormat.values()));
    commandLine.registerConverter(
        ArticleEvaluation.Form.class, words(ArticleEvaluation.Form.values()));
    commandLine.registerConverter(
        RunConfig.SiteTemplates.class, words(RunConfig.SiteTemplates.values()));
    commandLine.registerConverter(GeneratedFormat.class, words(GeneratedFormat.values()));
    commandLine.registerConverter(GeneratedCompression.class, words(GeneratedCompression.values()));
    commandLine.setParameterExceptionHandler((e, ignored) -> wrongUsage(e, err));
    commandLine.setExecutionExceptionHandler((e, command, result) -> failed(e, err));
    try {
      Map<String, String> settings = configured(new SparkConf());
      ConfiguredDefaults.check(settings, commandLine);
      commandLine.setDefaultValueProvider(new ConfiguredDefaults(settings));
    } catch (UsageException e) {
      return failed(e, err);
    }
    try {
      return commandLine.execute(args);
    } catch (FSError e) {
      // Hadoop's local file system takes a full disk for an error of the JVM
      return failed(e, err);
    }
  }

  /** Reads a constant by its word; picocli itself would offer the names in capitals. */
  private static <E extends Enum<E>> CommandLine.ITypeConverter<E> words(E[] constants) {
    return word -> {
      for (E constant : constants) {
        if (word(constant).equals(word)) {
          return constant;
        }
      }
      throw new CommandLine.TypeConversionException(
          String.format(
              Locale.ROOT,
              "'%s' is not one of %s",
              word,
              Arrays.stream(constants).map(Redian::word).toList()));
    };
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static Map<String, String> configured(SparkConf conf) {
    Map<String, String> settings = new TreeMap<>();
    for (scala.Tuple2<String, String> entry : conf.getAllWithPrefix(ConfiguredDefaults.PREFIX)) {
      settings.put(entry._1(), entry._2());
    }
    return settings;
  }

  private static int wrongUsage(ParameterException e, PrintWriter err) {
    err.println(sentence(e));
    err.println(
        String.format(
            Locale.ROOT, "Try: %s --help", e.getCommandLine().getCommandSpec().qualifiedName()));
    return WRONG_USAGE;
  }

  /**
   * What is wrong, unknown options first: a mistyped one is also missing, and only the typing error
   * says why.
   */
  private static String sentence(ParameterException e) {
    List<String> unknown = e.getCommandLine().getUnmatchedArguments();
    if (unknown.isEmpty()) {
      return e.getMessage();
    }
    UnmatchedArgumentException unmatched =
        new UnmatchedArgumentException(e.getCommandLine(), unknown);
    List<String> meant = unmatched.getSuggestions();
    return meant.isEmpty()
        ? unmatched.getMessage()
        : unmatched.getMessage() + " (meant: " + String.join(" or ", meant) + "?)";
  }

  private static int failed(Throwable e, PrintWriter err) {
    if (e instanceof UsageException) {
      LOG.info("wrong usage", e);
      err.println(e.getMessage());
      return WRONG_USAGE;
    }
    if (e instanceof RunFailedException) {
      LOG.error("the run failed", e);
      err.println(e.getMessage());
      return FAILED;
    }
    LOG.error("the run failed", e);
    err.println("The run failed: " + rootMessage(e));
    Console.logFile().ifPresent(file -> err.println("The whole story is in " + file));
    return FAILED;
  }

  /** The innermost cause, on one line. */
  static String rootMessage(Throwable e) {
    Throwable root = e;
    while (root.getCause() != null && root.getCause() != root) {
      root = root.getCause();
    }
    String message = String.valueOf(root.getMessage()).lines().findFirst().orElse("");
    return root.getClass().getSimpleName() + ": " + message;
  }

  /** What {@code --version} says. */
  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"redian " + Versions.redian()};
    }
  }
}
