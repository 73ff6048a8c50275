package redian.spark.job;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.apache.iceberg.BaseTable;
import org.apache.iceberg.Table;
import org.apache.iceberg.TableMetadata;
import org.apache.iceberg.TableOperations;
import org.apache.iceberg.exceptions.CommitFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The right to write to a warehouse, held by one run at a time. It is a property of the table
 * {@code runs}, taken by compare-and-swap on the table's metadata, so it works on every catalog. It
 * expires when its holder stops renewing it, and at once when the holder was a process of this
 * machine that is gone: a killed run can be started again without waiting.
 */
final class Lease implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Lease.class);
  private static final String PROPERTY = "redian.lease";
  private static final Duration TERM = Duration.ofMinutes(10);
  private static final Duration RENEWAL = Duration.ofMinutes(2);
  private static final int ATTEMPTS = 10;

  private final TableOperations runs;
  private final Holder holder;
  private final Clock clock;
  private final ScheduledExecutorService renewal;
  private ScheduledFuture<?> renewing;

  private Lease(TableOperations runs, Holder holder, Clock clock) {
    this.runs = runs;
    this.holder = holder;
    this.clock = clock;
    this.renewal =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, "redian-lease");
              thread.setDaemon(true);
              return thread;
            });
  }

  /**
   * Takes the lease.
   *
   * @throws RunFailedException if another run holds it
   */
  static Lease take(Table runsTable, String runId, Clock clock) {
    ProcessHandle self = ProcessHandle.current();
    Holder holder = new Holder(runId, hostName(), self.pid(), startOf(self), Instant.EPOCH);
    Lease lease = new Lease(((BaseTable) runsTable).operations(), holder, clock);
    lease.write();
    lease.startRenewal();
    return lease;
  }

  private void startRenewal() {
    long seconds = RENEWAL.toSeconds();
    renewing = renewal.scheduleAtFixedRate(this::renew, seconds, seconds, TimeUnit.SECONDS);
  }

  private void renew() {
    try {
      write();
    } catch (RuntimeException e) {
      // the next renewal tries again; the publish step checks that the lease is still ours
      LOG.warn("The lease of run {} could not be renewed", holder.runId(), e);
    }
  }

  /**
   * Makes sure that no other run has taken over, and extends the term.
   *
   * @throws RunFailedException if one has
   */
  void confirm() {
    write();
  }

  private synchronized void write() {
    for (int attempt = 1; ; attempt++) {
      TableMetadata metadata = runs.refresh();
      Optional<Holder> current = Holder.read(metadata.properties().get(PROPERTY));
      if (current.isPresent() && !current.get().sameRun(holder) && isAlive(current.get())) {
        throw new RunFailedException(
            String.format(
                Locale.ROOT,
                "Another run (%s on %s, process %d) is writing to this warehouse; its lease ends at %s unless it is renewed.",
                current.get().runId(),
                current.get().host(),
                current.get().pid(),
                current.get().expiresAt()));
      }
      try {
        set(metadata, holder.until(clock.instant().plus(TERM)).write());
        return;
      } catch (CommitFailedException e) {
        if (attempt == ATTEMPTS) {
          throw e;
        }
      }
    }
  }

  private void set(TableMetadata metadata, String value) {
    Map<String, String> properties = new HashMap<>(metadata.properties());
    if (value == null) {
      properties.remove(PROPERTY);
    } else {
      properties.put(PROPERTY, value);
    }
    runs.commit(metadata, metadata.replaceProperties(properties));
  }

  private boolean isAlive(Holder other) {
    if (other.expiresAt().isBefore(clock.instant())) {
      return false;
    }
    return !other.host().equals(holder.host())
        || ProcessHandle.of(other.pid()).map(Lease::startOf).filter(other::startedAt).isPresent();
  }

  /** Gives the lease back. */
  @Override
  public synchronized void close() {
    renewing.cancel(false);
    renewal.shutdownNow();
    for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
      TableMetadata metadata = runs.refresh();
      if (Holder.read(metadata.properties().get(PROPERTY)).filter(holder::sameRun).isEmpty()) {
        return;
      }
      try {
        set(metadata, null);
        return;
      } catch (CommitFailedException e) {
        LOG.debug("The runs table changed while the lease was given back", e);
      }
    }
  }

  private static long startOf(ProcessHandle process) {
    return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
  }

  private static String hostName() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "localhost";
    }
  }

  /** Who holds a lease, as one property value. */
  private record Holder(String runId, String host, long pid, long start, Instant expiresAt) {

    private static final String SEPARATOR = " ";
    private static final int PARTS = 5;

    static Optional<Holder> read(String value) {
      String[] parts = value == null ? new String[0] : value.split(SEPARATOR, -1);
      if (parts.length != PARTS) {
        return Optional.empty();
      }
      return Optional.of(
          new Holder(
              parts[0],
              parts[1],
              Long.parseLong(parts[2]),
              Long.parseLong(parts[3]),
              Instant.parse(parts[4])));
    }

    String write() {
      return String.join(
          SEPARATOR, runId, host, Long.toString(pid), Long.toString(start), expiresAt.toString());
    }

    Holder until(Instant expiry) {
      return new Holder(runId, host, pid, start, expiry);
    }

    boolean sameRun(Holder other) {
      return runId.equals(other.runId);
    }

    boolean startedAt(long instant) {
      return start == instant;
    }
  }
}
