package redian;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
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
}
