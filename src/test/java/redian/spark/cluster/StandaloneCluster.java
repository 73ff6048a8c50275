package redian.spark.cluster;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
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
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A Spark standalone cluster on loopback: a master and two workers, each a process of its own, from
 * the Spark that the build brought along. They end with {@link #close}, or else with the JVM.
 */
final class StandaloneCluster implements AutoCloseable {

  private static final Path SPARK_HOME = Path.of("target/spark").toAbsolutePath();
  private static final Path JVM_OPTIONS = Path.of("jobs/jvm.options").toAbsolutePath();
  private static final String HOST = "127.0.0.1";
  private static final int WORKERS = 2;
  private static final long PATIENCE_MILLIS = 120_000;

  private final Path folder;
  private final int port;
  private final int webPort;
  private final List<Process> processes = new ArrayList<>();
  private final Map<Integer, Process> workers = new TreeMap<>();
  private final Thread lastResort = new Thread(this::end);

  private StandaloneCluster(Path folder) throws IOException {
    this.folder = Files.createDirectories(folder);
    this.port = freePort();
    this.webPort = freePort();
  }

  /** Starts the cluster, with its logs and the workers' files in a folder. */
  static StandaloneCluster start(Path folder) throws IOException, InterruptedException {
    StandaloneCluster cluster = new StandaloneCluster(folder);
    Runtime.getRuntime().addShutdownHook(cluster.lastResort);
    try {
      cluster.startMaster();
      for (int number = 1; number <= WORKERS; number++) {
        cluster.startWorker(number);
      }
      cluster.awaitWorkers();
      return cluster;
    } catch (IOException | InterruptedException | RuntimeException | AssertionError e) {
      cluster.close();
      throw e;
    }
  }

  /** {@code spark://HOST:PORT}. */
  String master() {
    return String.format(Locale.ROOT, "spark://%s:%d", HOST, port);
  }

  /** Names of what ran on each worker: {@code app-…} for executors, {@code driver-…}. */
  List<List<String>> ranOnWorkers() throws IOException {
    List<List<String>> ran = new ArrayList<>();
    for (int number : workers.keySet()) {
      try (Stream<Path> works = Files.list(workFolder(number))) {
        ran.add(works.map(work -> work.getFileName().toString()).sorted().toList());
      }
    }
    return ran;
  }

  /** What the drivers on the workers printed to standard error, one after the other. */
  String driverOutput() throws IOException {
    StringBuilder output = new StringBuilder();
    for (int number : workers.keySet()) {
      try (Stream<Path> works = Files.list(workFolder(number))) {
        for (Path work : works.sorted().toList()) {
          Path stderr = work.resolve("stderr");
          if (work.getFileName().toString().startsWith("driver-") && Files.exists(stderr)) {
            output.append(Files.readString(stderr));
          }
        }
      }
    }
    return output.toString();
  }

  /**
   * Waits until a task runs on a worker, then kills the worker with the executor that runs it, as a
   * machine goes down; another worker takes its place.
   *
   * @param submitted the process whose application it is
   */
  void loseWorkerInMidTask(Process submitted) throws IOException, InterruptedException {
    int number = 1;
    while (!isTaskRunning(number)) {
      if (!submitted.isAlive()) {
        throw new AssertionError("the application ended before a task was seen, see " + folder);
      }
      Thread.sleep(20);
    }
    Process worker = workers.get(number);
    List<ProcessHandle> lost = new ArrayList<>(worker.descendants().toList());
    lost.add(worker.toHandle());
    lost.forEach(ProcessHandle::destroyForcibly);
    processes.remove(worker);
    startWorker(WORKERS + 1);
  }

  /** Whether an executor of the worker has begun a task that it has not ended, by its log. */
  private boolean isTaskRunning(int number) throws IOException {
    try (Stream<Path> files = Files.walk(workFolder(number))) {
      for (Path log : files.filter(file -> file.endsWith("stderr")).toList()) {
        String text = Files.readString(log);
        if (count(text, ": Running task ") > count(text, ": Finished task ")) {
          return true;
        }
      }
    }
    return false;
  }

  private static int count(String text, String words) {
    return text.split(Pattern.quote(words), -1).length - 1;
  }

  private Path workFolder(int number) {
    return folder.resolve("worker-" + number);
  }

  private void startMaster() throws IOException {
    start(
        "master",
        "org.apache.spark.deploy.master.Master",
        "--host",
        HOST,
        "--port",
        Integer.toString(port),
        "--webui-port",
        Integer.toString(webPort));
  }

  private void startWorker(int number) throws IOException {
    Process worker =
        start(
            "worker-" + number + ".log",
            "org.apache.spark.deploy.worker.Worker",
            "--host",
            HOST,
            "--webui-port",
            "0",
            "--cores",
            "2",
            "--memory",
            "1536m",
            "--work-dir",
            Files.createDirectories(workFolder(number)).toString(),
            master());
    workers.put(number, worker);
  }

  private Process start(String log, String mainClass, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElse("java"));
    command.addAll(
        List.of(
            "-Xmx256m",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "@" + JVM_OPTIONS,
            "-cp",
            SPARK_HOME.resolve("jars") + "/*",
            mainClass));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().put("SPARK_HOME", SPARK_HOME.toString());
    builder.environment().put("SPARK_SCALA_VERSION", "2.13");
    builder.environment().put("SPARK_LOCAL_IP", HOST);
    builder.redirectErrorStream(true).redirectOutput(folder.resolve(log).toFile());
    Process process = builder.start();
    processes.add(process);
    return process;
  }

  private void awaitWorkers() throws InterruptedException {
    HttpClient client = HttpClient.newHttpClient();
    HttpRequest state =
        HttpRequest.newBuilder(URI.create("http://" + HOST + ":" + webPort + "/json/")).build();
    long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS);
    String seen = "";
    while (System.nanoTime() < deadline && processes.stream().allMatch(Process::isAlive)) {
      try {
        seen = client.send(state, HttpResponse.BodyHandlers.ofString()).body();
      } catch (IOException e) {
        seen = e.toString();
      }
      if (seen.replace(" ", "").contains("\"aliveworkers\":" + WORKERS)) {
        return;
      }
      Thread.sleep(200);
    }
    throw new AssertionError("the cluster did not come up, see " + folder + ": " + seen);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  @Override
  public void close() {
    end();
    Runtime.getRuntime().removeShutdownHook(lastResort);
  }

  /** Ends the processes, and those that they have started: drivers and executors. */
  private void end() {
    List<ProcessHandle> all = new ArrayList<>();
    processes.forEach(process -> process.descendants().forEach(all::add));
    processes.forEach(process -> all.add(process.toHandle()));
    all.forEach(ProcessHandle::destroy);
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(5);
    while (all.stream().anyMatch(ProcessHandle::isAlive) && System.nanoTime() < deadline) {
      try {
        Thread.sleep(50);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        break;
      }
    }
    all.forEach(ProcessHandle::destroyForcibly);
  }
}
