package redian;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.ObjectInputStream;
import java.net.Socket;
import java.net.URLClassLoader;
import java.net.URLConnection;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("redian");

  @Test
  void coreKnowsNeitherSparkNorHadoop() {
    noClasses()
        .that()
        .resideInAPackage("redian.core..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "redian.spark..", "org.apache.spark..", "org.apache.hadoop..", "scala..")
        .check(CLASSES);
  }

  @Test
  void coreKnowsNoIceberg() {
    noClasses()
        .that()
        .resideInAPackage("redian.core..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.apache.iceberg..")
        .check(CLASSES);
  }

  /** What a crawl says reaches this code. */
  @Test
  void whatReadsInputHasNoMeansToDoMoreThanReadIt() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "redian.core.capture..",
            "redian.core.page..",
            "redian.core.url..",
            "redian.core.entity..",
            "redian.core.count..",
            "redian.core.key..",
            "redian.core.story..",
            "redian.spark.step..",
            "redian.spark.table..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "javax.xml..", "org.xml..", "org.w3c..", "javax.script..", "java.net.http..")
        .orShould()
        .dependOnClassesThat()
        .belongToAnyOf(
            ObjectInputStream.class,
            URLConnection.class,
            Socket.class,
            URLClassLoader.class,
            ProcessBuilder.class,
            Process.class)
        .orShould()
        .callMethod(Class.class, "forName", String.class)
        .check(CLASSES);
  }
}
