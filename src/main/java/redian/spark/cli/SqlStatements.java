package redian.spark.cli;

import java.util.ArrayList;
import java.util.List;

/** Splits a script into statements at semicolons, but not at those in quotes or comments. */
final class SqlStatements {

  private final String script;
  private final List<String> statements = new ArrayList<>();
  private boolean hasText;
  private int start;
  private int at;

  private SqlStatements(String script) {
    this.script = script;
    while (at < script.length()) {
      step();
    }
  }

  /** The statements, without their semicolons; none is blank, nor comments alone. */
  static List<String> split(String script) {
    SqlStatements scan = new SqlStatements(script);
    scan.end(script.length());
    return scan.statements;
  }

  /** Whether nothing is left open: after the last semicolon there is at most white space. */
  static boolean isEnded(String script) {
    SqlStatements scan = new SqlStatements(script);
    return !scan.hasText && script.substring(scan.start).isBlank();
  }

  private void step() {
    char c = script.charAt(at);
    if (c == '\'' || c == '"' || c == '`') {
      hasText = true;
      skipQuoted(c);
    } else if (script.startsWith("--", at)) {
      skipTo("\n");
    } else if (script.startsWith("/*", at)) {
      skipTo("*/");
    } else if (c == ';') {
      end(at);
      at++;
      start = at;
    } else {
      hasText |= !Character.isWhitespace(c);
      at++;
    }
  }

  private void skipQuoted(char quote) {
    at++;
    while (at < script.length() && script.charAt(at) != quote) {
      at += script.charAt(at) == '\\' && quote != '`' ? 2 : 1;
    }
    at = Math.min(at + 1, script.length());
  }

  private void skipTo(String mark) {
    int found = script.indexOf(mark, at);
    at = found < 0 ? script.length() : found + mark.length();
  }

  private void end(int stop) {
    if (hasText) {
      statements.add(script.substring(start, stop).strip());
    }
    hasText = false;
  }
}
