package redian.spark.cli;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A real browser without a window; tests that need it are skipped where none is installed. */
final class Browser implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final ChromeDriver driver;

  private Browser(Path program, Path driverProgram) {
    ChromeOptions options = new ChromeOptions();
    options.setBinary(program.toString());
    // in containers there is no sandbox to be had; the pages are our own
    options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars");
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    options.setCapability("goog:loggingPrefs", logs);
    // named, so that Selenium looks for nothing on the network
    ChromeDriverService service =
        new ChromeDriverService.Builder().usingDriverExecutable(driverProgram.toFile()).build();
    driver = new ChromeDriver(service, options);
  }

  /** Opens a page; skips the test where no browser is installed. */
  static Browser open(Path page, int width, int height) {
    Optional<Path> program = onPath("chromium", "google-chrome", "chromium-browser");
    Optional<Path> driverProgram = onPath("chromedriver");
    assumeTrue(
        program.isPresent() && driverProgram.isPresent(), "no Chromium with its driver is found");
    Browser browser = new Browser(program.get(), driverProgram.get());
    browser.driver.manage().window().setSize(new Dimension(width, height));
    browser.driver.get(page.toUri().toString());
    return browser;
  }

  private static Optional<Path> onPath(String... names) {
    List<Path> folders =
        Stream.of(System.getenv("PATH").split(File.pathSeparator)).map(Path::of).toList();
    return Stream.of(names)
        .flatMap(name -> folders.stream().map(folder -> folder.resolve(name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  List<WebElement> all(String selector) {
    return driver.findElements(By.cssSelector(selector));
  }

  WebElement one(String selector) {
    return driver.findElement(By.cssSelector(selector));
  }

  Object run(String script) {
    return ((JavascriptExecutor) driver).executeScript(script);
  }

  /** Waits until a script gives true. */
  void await(String script) {
    new WebDriverWait(driver, PATIENCE)
        .until(ignored -> Boolean.TRUE.equals(run("return " + script)));
  }

  /** What the browser complained about. */
  List<String> complaints() {
    return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
        .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
        .map(LogEntry::getMessage)
        .toList();
  }

  void screenshot(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    Files.write(file, driver.getScreenshotAs(OutputType.BYTES));
  }

  @Override
  public void close() {
    driver.quit();
  }
}
