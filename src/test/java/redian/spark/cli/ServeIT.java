package redian.spark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import redian.spark.cli.Launcher.Outcome;

/** The server, asked by Spark's own client in another process. */
@ExtendWith(Launcher.Extension.class)
class ServeIT {

  private static final Pattern ADDRESS = Pattern.compile("sc://127\\.0\\.0\\.1:\\d+");

  @Test
  void clientsListDescribeAndAskInParallelAndAFailedQueryHarmsNothing(Launcher launcher)
      throws IOException, InterruptedException {
    Process server =
        launcher.command("serve", "--warehouse", launcher.warehouse(), "--port", "0").start();
    try {
      Outcome client = launcher.run(client(launcher, address(server)));

      assertThat(client.status()).as(client.err()).isZero();
      assertThat(client.out())
          .contains("client org.apache.spark.sql.connect.SparkSession")
          .contains("table articles\n", "table headlines\n")
          .contains("comment Account or medium under which it is shown")
          .contains("failure AnalysisException")
          .containsPattern("counts \\[(\\d+), \\1, \\1, \\1\\]");
      assertThat(server.isAlive()).isTrue();
    } finally {
      server.destroy();
      assertThat(server.waitFor(30, TimeUnit.SECONDS)).isTrue();
    }
  }

  private static String address(Process server) throws IOException {
    BufferedReader console =
        new BufferedReader(new InputStreamReader(server.getErrorStream(), StandardCharsets.UTF_8));
    StringBuilder said = new StringBuilder();
    for (String line = console.readLine(); line != null; line = console.readLine()) {
      Matcher matcher = ADDRESS.matcher(line);
      if (matcher.find()) {
        return matcher.group();
      }
      said.append(line).append('\n');
    }
    throw new AssertionError("the server did not start: " + said);
  }

  private static ProcessBuilder client(Launcher launcher, String address) {
    Path target = Path.of("target").toAbsolutePath();
    // the client's own classes first, then those that it shares with the server
    String classPath =
        String.join(
            ":",
            target.resolve("test-classes").toString(),
            target.resolve("connect-client") + "/*",
            target.resolve("spark/jars") + "/*");
    return launcher.prepared(
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "@" + Path.of("jobs/jvm.options").toAbsolutePath(),
            "-Xmx512m",
            "-XX:TieredStopAtLevel=1",
            "-XX:ReservedCodeCacheSize=256m",
            "-cp",
            classPath,
            ConnectClient.class.getName(),
            address));
  }
}
