package redian.spark.job;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.PathFilter;
import redian.spark.step.InputFile;

/**
 * The files that {@code --input} means: files, folders (with all below them), globs, and manifests
 * ({@code @list}: one of these a line, {@code #} starts a comment), on any Hadoop file system.
 * Names that begin with {@code .} or {@code _} are left out inside folders, as Hadoop does: they
 * are marks such as {@code _SUCCESS}. So are symbolic links inside folders: a crawl must not name
 * files that lie elsewhere, nor folders that hold themselves.
 */
public final class CrawlInput {

  private static final PathFilter VISIBLE =
      path -> !path.getName().startsWith(".") && !path.getName().startsWith("_");

  private final Configuration hadoop;
  private final Map<String, InputFile> byPath = new HashMap<>();
  private final List<InputFile> files = new ArrayList<>();
  private int hiddenCount;
  private int linkCount;

  private CrawlInput(Configuration hadoop) {
    this.hadoop = hadoop;
  }

  /**
   * Lists the files, sorted by path.
   *
   * @throws UsageException in one sentence, if an input does not exist, a glob matches nothing, or
   *     two files have the same relative path
   */
  public static CrawlInput list(List<String> inputs, Configuration hadoop) {
    CrawlInput listing = new CrawlInput(hadoop);
    for (String input : inputs) {
      listing.add(input);
    }
    listing.files.sort(Comparator.comparing(InputFile::path));
    if (listing.files.isEmpty()) {
      throw new UsageException("--input " + String.join(" ", inputs) + " holds no file.");
    }
    return listing;
  }

  public List<InputFile> files() {
    return List.copyOf(files);
  }

  /** Number of hidden files that were left out. */
  public int hiddenCount() {
    return hiddenCount;
  }

  /** Number of symbolic links that were not followed. */
  public int linkCount() {
    return linkCount;
  }

  /** A name for the crawl from its first input: the folder's, or that of the file's folder. */
  public static String defaultCrawlId(List<String> inputs, Configuration hadoop) {
    String first = inputs.get(0);
    Path path = new Path(first.startsWith("@") ? first.substring(1) : first);
    try {
      FileSystem fileSystem = path.getFileSystem(hadoop);
      Path absolute = fileSystem.makeQualified(path);
      while (hasGlob(absolute.getName())
          || (absolute.getParent() != null && !fileSystem.getFileStatus(absolute).isDirectory())) {
        absolute = absolute.getParent();
      }
      return absolute.getName().isEmpty() ? "crawl" : absolute.getName();
    } catch (IOException e) {
      throw unreadable(first, e);
    }
  }

  private void add(String input) {
    try {
      if (input.startsWith("@")) {
        addManifest(input.substring(1));
      } else {
        addPath(input);
      }
    } catch (IOException | IllegalArgumentException e) {
      throw unreadable(input, e);
    }
  }

  private static UsageException unreadable(String input, Exception cause) {
    return new UsageException(
        String.format(Locale.ROOT, "--input %s cannot be read: %s.", input, cause.getMessage()),
        cause);
  }

  private void addManifest(String manifest) throws IOException {
    Path path = new Path(manifest);
    FileSystem fileSystem = path.getFileSystem(hadoop);
    if (!fileSystem.exists(path)) {
      throw new UsageException("--input @" + manifest + ": there is no such list.");
    }
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(fileSystem.open(path), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String entry = line.strip();
        if (!entry.isEmpty() && !entry.startsWith("#")) {
          addPath(entry);
        }
      }
    }
  }

  private void addPath(String input) throws IOException {
    Path path = new Path(input);
    FileSystem fileSystem = path.getFileSystem(hadoop);
    if (fileSystem.exists(path)) {
      addTree(fileSystem, fileSystem.getFileStatus(path), rootOf(fileSystem.getFileStatus(path)));
      return;
    }
    if (!hasGlob(input)) {
      throw new UsageException("--input " + input + " does not exist.");
    }
    FileStatus[] matches = fileSystem.globStatus(path, VISIBLE);
    if (matches == null || matches.length == 0) {
      throw new UsageException("--input " + input + " matches no file.");
    }
    Path root = fileSystem.makeQualified(fixedPrefix(path));
    for (FileStatus match : matches) {
      addTree(fileSystem, match, root);
    }
  }

  /** What paths are relative to: a folder itself, or the folder of a file. */
  private static Path rootOf(FileStatus status) {
    return status.isDirectory() ? status.getPath() : status.getPath().getParent();
  }

  /** The part of a glob above its first wildcard. */
  private static Path fixedPrefix(Path glob) {
    Path prefix = glob;
    for (Path at = glob; at != null; at = at.getParent()) {
      if (hasGlob(at.getName())) {
        prefix = at.getParent();
      }
    }
    return prefix == null ? new Path(".") : prefix;
  }

  private static boolean hasGlob(String text) {
    return text.chars().anyMatch(c -> c == '*' || c == '?' || c == '[' || c == '{');
  }

  /** Adds a file, or every file below a folder, without recursion on the depth of the tree. */
  private void addTree(FileSystem fileSystem, FileStatus top, Path root) throws IOException {
    List<FileStatus> open = new ArrayList<>(List.of(top));
    while (!open.isEmpty()) {
      FileStatus status = open.remove(open.size() - 1);
      if (!status.isDirectory()) {
        addFile(status, root);
        continue;
      }
      for (FileStatus child : fileSystem.listStatus(status.getPath())) {
        if (!VISIBLE.accept(child.getPath())) {
          hiddenCount++;
        } else if (isLink(child)) {
          linkCount++;
        } else {
          open.add(child);
        }
      }
    }
  }

  /** Hadoop's local file system follows links, and does not tell. */
  private static boolean isLink(FileStatus status) {
    URI location = status.getPath().toUri();
    return status.isSymlink()
        || ("file".equals(location.getScheme())
            && Files.isSymbolicLink(java.nio.file.Path.of(URI.create(location.toASCIIString()))));
  }

  private void addFile(FileStatus status, Path root) {
    String relative = root.toUri().relativize(status.getPath().toUri()).getPath();
    String path = relative.isEmpty() ? status.getPath().getName() : relative;
    InputFile file =
        new InputFile(
            status.getPath().toUri().toString(),
            path,
            status.getLen(),
            Instant.ofEpochMilli(status.getModificationTime()));
    InputFile other = byPath.putIfAbsent(path, file);
    if (other == null) {
      files.add(file);
    } else if (!other.location().equals(file.location())) {
      throw new UsageException(
          String.format(
                  Locale.ROOT,
                  "--input names two files that are both %s relative to their input (%s and %s):"
                      + " pages of a",
                  path,
                  other.location(),
                  file.location())
              + " crawl are told apart by that path, so give a folder that holds both.");
    }
  }
}
