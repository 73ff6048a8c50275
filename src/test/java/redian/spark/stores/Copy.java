package redian.spark.stores;

import java.io.IOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileUtil;
import org.apache.hadoop.fs.Path;
import org.apache.spark.SparkConf;
import org.apache.spark.deploy.SparkHadoopUtil;

/** Copies a local folder to another file system. */
final class Copy {

  private Copy() {}

  /** Arguments: the folder, and the URI of its copy. */
  public static void main(String[] arguments) throws IOException {
    Configuration hadoop = SparkHadoopUtil.get().newConfiguration(new SparkConf());
    Path from = new Path(arguments[0]);
    Path to = new Path(arguments[1]);
    FileUtil.copy(
        from.getFileSystem(hadoop), from, to.getFileSystem(hadoop), to, false, true, hadoop);
  }
}
