package redian.spark.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import redian.spark.cli.Launcher.Outcome;

/** The shell as a person meets it: a real process on a pseudo terminal, made by script(1). */
@ExtendWith(Launcher.Extension.class)
class SqlShellIT {

  private static final Path SCRIPT = Path.of("/usr/bin/script");

  @TempDir private Path folder;

  @Test
  void answersWhatIsTypedUntilTheUserLeaves(Launcher launcher) throws IOException {
    assumeTrue(Files.isExecutable(SCRIPT), "script(1) is not installed");
    String redian = String.join(" ", launcher.command("sql", "--warehouse").command());
    Path typed =
        Files.writeString(
            folder.resolve("typed"),
            """
            SELECT nothing FROM articles;
            SELECT concat('hot;', '点') AS answer,
              count(*) > 0 AS has_articles
            FROM articles;
            -- Tab completes: outlet_popul
            SELECT count(*) >= 0 AS completed FROM outlet_popul\t;
            exit
            """);
    ProcessBuilder builder =
        launcher.prepared(
            new ProcessBuilder(
                SCRIPT.toString(), "-qec", redian + " " + launcher.warehouse(), "/dev/null"));
    builder.environment().put("TERM", "xterm");

    Outcome outcome = launcher.run(builder.redirectInput(typed.toFile()));

    // a terminal has one stream only: what is printed to standard error is on it too
    assertThat(outcome.status()).as(outcome.out()).isZero();
    assertThat(outcome.out())
        .contains("The query is wrong: ")
        .containsPattern("hot;点 +true")
        .containsPattern("completed\\s+-+\\s+true")
        .doesNotContain("\tat ");
    assertThat(Path.of(builder.environment().get("XDG_CONFIG_HOME"), "redian", "sql_history"))
        .content()
        .contains("has_articles");
  }
}
