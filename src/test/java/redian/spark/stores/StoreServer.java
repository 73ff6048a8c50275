package redian.spark.stores;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/** A server of files on loopback, in a process of its own: HDFS or S3. */
final class StoreServer implements AutoCloseable {

  private static final String HOST = "127.0.0.1";
  private static final String BUCKET = "redian";
  private static final String USER = "redian";
  private static final String SECRET = "redian-secret";
  private static final long PATIENCE_MILLIS = 60_000;

  private final Process process;
  private final String root;
  private final Map<String, String> settings;

  private StoreServer(Process process, String root, Map<String, String> settings) {
    this.process = process;
    this.root = root;
    this.settings = settings;
  }

  /** URI below which there is nothing yet. */
  String root() {
    return root;
  }

  /** Settings of Spark for it. */
  Map<String, String> settings() {
    return settings;
  }

  /** Hadoop's own mini cluster: a name node and one data node. */
  static StoreServer hdfs(Path jars, Path folder) throws IOException, InterruptedException {
    int port = freePort();
    Process process =
        start(
            jars,
            folder,
            List.of("-Dtest.build.data=" + folder.resolve("data")),
            "org.apache.hadoop.test.MiniDFSClusterManager",
            "-format",
            "-datanodes",
            "1",
            "-nnport",
            Integer.toString(port),
            "-httpport",
            "0");
    awaitPort(process, port, folder);
    return new StoreServer(
        process, String.format(Locale.ROOT, "hdfs://localhost:%d/", port), Map.of());
  }

  /**
   * S3Proxy over keys in memory. Over folders it answers for a folder as for a file, which S3 does
   * not.
   */
  static StoreServer s3(Path jars, Path folder) throws IOException, InterruptedException {
    int port = freePort();
    String endpoint = String.format(Locale.ROOT, "http://%s:%d", HOST, port);
    Properties properties = new Properties();
    properties.putAll(
        Map.of(
            "s3proxy.endpoint", endpoint,
            "s3proxy.authorization", "none",
            "s3proxy.identity", USER,
            "s3proxy.credential", SECRET,
            // the checksum of a list of keys to delete, which the client sends whatever it is told
            "s3proxy.ignore-unknown-headers", "true",
            "jclouds.provider", "transient",
            "jclouds.identity", USER,
            "jclouds.credential", SECRET));
    Path file = folder.resolve("s3proxy.properties");
    try (var out = Files.newOutputStream(file)) {
      properties.store(out, null);
    }
    Process process =
        start(jars, folder, List.of(), "org.gaul.s3proxy.Main", "--properties", file.toString());
    awaitPort(process, port, folder);
    HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(endpoint + "/" + BUCKET))
                .PUT(HttpRequest.BodyPublishers.noBody())
                .build(),
            HttpResponse.BodyHandlers.discarding());
    return new StoreServer(
        process,
        "s3a://" + BUCKET + "/",
        Map.of(
            "spark.hadoop.fs.s3a.endpoint", endpoint,
            "spark.hadoop.fs.s3a.endpoint.region", "us-east-1",
            "spark.hadoop.fs.s3a.path.style.access", "true",
            "spark.hadoop.fs.s3a.connection.ssl.enabled", "false",
            "spark.hadoop.fs.s3a.access.key", USER,
            "spark.hadoop.fs.s3a.secret.key", SECRET,
            // checksums of streams, which clients of S3 send since 2025 and few servers know
            "aws.requestChecksumCalculation", "when_required",
            "aws.responseChecksumValidation", "when_required"));
  }

  private static Process start(
      Path jars, Path folder, List<String> options, String mainClass, String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx512m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    command.addAll(options);
    command.addAll(List.of("-cp", jars + "/*", mainClass));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command)
        .directory(folder.toFile())
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("server.txt").toFile())
        .start();
  }

  private static void awaitPort(Process process, int port, Path folder)
      throws InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS);
    while (process.isAlive() && System.nanoTime() < deadline) {
      try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
        if (socket.isConnected()) {
          return;
        }
      } catch (IOException e) {
        Thread.sleep(200);
      }
    }
    process.destroyForcibly();
    throw new IllegalStateException("no server came up, see " + folder.resolve("server.txt"));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
