package redian.spark.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.permission.FsPermission;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import redian.spark.SparkExtension;

@ExtendWith(SparkExtension.class)
class ForklessLocalFileSystemTest {

  @TempDir private java.nio.file.Path folder;

  @Test
  void sparkUsesItForLocalFiles(SparkSession spark) throws IOException {
    Configuration conf = spark.sparkContext().hadoopConfiguration();

    assertThat(new Path(folder.toUri()).getFileSystem(conf))
        .isInstanceOf(ForklessLocalFileSystem.class);
  }

  @Test
  void filesAndFoldersGetThePermissionsThatWereAskedFor(SparkSession spark) throws IOException {
    FileSystem files =
        new Path(folder.toUri()).getFileSystem(spark.sparkContext().hadoopConfiguration());
    Path made = new Path(folder.resolve("made").toUri());
    Path file = new Path(made, "file");

    files.mkdirs(made, new FsPermission("750"));
    try (FSDataOutputStream out = files.create(file)) {
      out.writeUTF("文");
    }
    files.setPermission(file, new FsPermission("604"));

    assertThat(permissions("made")).isEqualTo("rwxr-x---");
    assertThat(permissions("made/file")).isEqualTo("rw----r--");
    assertThat(files.getFileStatus(file).getPermission()).isEqualTo(new FsPermission("604"));
  }

  private String permissions(String file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(file)));
  }
}
