"use strict";
/* Tables that can be sorted and searched. Columns x_low and x_high are one column with bounds. */
Redian.Table = class {
  static pageSize = 15;

  constructor(name, { columns = null } = {}) {
    const table = Redian.data.tables[name];
    this.rows = Redian.rows(name);
    this.isCut = table ? table.isCut : false;
    this.columns = Redian.Table.columns(table ? table.columns : [], columns);
    this.shown = Redian.Table.pageSize;
    this.sort = null;
    this.node = Redian.element("div", { class: "table" });
  }

  /* What stands beside another column or behind it. */
  static hidden = ["raw_text", "text_before", "days"];

  /* What is shown of the given names: bounds joined, links and raw text beside what they belong to. */
  static columns(names, wanted) {
    const has = name => names.includes(name);
    const columns = [];
    for (const name of names) {
      if (name.endsWith("_high") && has(name.replace(/_high$/, "_low"))) continue;
      if (name === "url" && has("title")) continue;
      if (Redian.Table.hidden.includes(name)) continue;
      if (name.endsWith("_id")) continue;
      if (name.endsWith("_low") && has(name.replace(/_low$/, "_high"))) {
        columns.push({ name: name.replace(/_low$/, ""), low: name, high: name.replace(/_low$/, "_high"), kind: "bounds" });
      } else {
        columns.push({ name, kind: Redian.Table.kind(name) });
      }
    }
    return wanted ? wanted.map(name => columns.find(column => column.name === name)).filter(Boolean) : columns;
  }

  static kind(name) {
    if (name === "title" || name.endsWith("_title")) return "title";
    if (name.endsWith("_at") || /_(not_)?(before|after)$/.test(name)) return "time";
    if (name.endsWith("_share")) return "share";
    if (name === "newly_seen_counts") return "line";
    return "any";
  }

  value(row, column) {
    if (column.kind === "bounds") return row[column.low];
    const value = row[column.name];
    // lines are sorted by their last day
    return column.kind === "line" && value ? value[value.length - 1] : value;
  }

  matches(row) {
    const search = Redian.state.search;
    return !search || this.columns.some(column => column.kind !== "line" && this.text(this.value(row, column)).toLowerCase().includes(search));
  }

  /* A value as it is read: codes in the reader's language. */
  text(value) {
    if (value === null || value === undefined) return "";
    if (Array.isArray(value)) return value.map(one => this.text(one)).join(Redian.state.language === "zh" ? "、" : ", ");
    return Redian.hasWord("=" + value) ? Redian.word("=" + value) : String(value);
  }

  sorted(rows) {
    if (!this.sort) return rows;
    const { column, direction } = this.sort;
    const collator = new Intl.Collator("zh");
    return [...rows].sort((a, b) => {
      const x = this.value(a, column), y = this.value(b, column);
      // what is not known comes last in both directions
      if (x === null || y === null) return (x === null) - (y === null);
      return direction * (typeof x === "number" && typeof y === "number" ? x - y : collator.compare(String(x), String(y)));
    });
  }

  isNumber(column) {
    return ["bounds", "share", "line"].includes(column.kind) || this.rows.some(row => typeof row[column.name] === "number");
  }

  draw() {
    const found = this.sorted(this.rows.filter(row => this.matches(row)));
    const visible = found.slice(0, Redian.state.search ? Math.max(this.shown, 50) : this.shown);
    const head = Redian.element("tr");
    for (const column of this.columns) head.append(this.heading(column));
    const body = Redian.element("tbody");
    for (const row of visible) {
      const line = Redian.element("tr");
      for (const column of this.columns) line.append(this.cell(row, column));
      body.append(line);
    }
    this.node.replaceChildren(Redian.element("table", {}, Redian.element("thead", {}, head), body), this.foot(visible.length, found.length));
    return this.node;
  }

  heading(column) {
    const isSorted = this.sort && this.sort.column === column;
    const meaning = column.name + " means";
    const button = Redian.element("button", { type: "button", title: Redian.hasWord(meaning) ? Redian.word(meaning) : null }, Redian.word(column.name));
    button.addEventListener("click", () => {
      const first = this.isNumber(column) || column.kind === "time" ? -1 : 1;
      this.sort = { column, direction: isSorted ? -this.sort.direction : first };
      this.draw();
      this.node.querySelector("th[aria-sort] button").focus();
    });
    return Redian.element("th", {
      scope: "col",
      class: this.isNumber(column) ? "number" : null,
      "aria-sort": isSorted ? (this.sort.direction > 0 ? "ascending" : "descending") : null
    }, button);
  }

  cell(row, column) {
    const value = this.value(row, column);
    if (column.kind === "bounds") return this.bounds(row, column);
    if (value === null || value === undefined) return Redian.element("td", { class: this.isNumber(column) ? "number" : null }, "");
    if (column.kind === "time") return Redian.element("td", { class: "short", title: String(value) }, Redian.time(value));
    if (column.kind === "share") return this.share(value);
    if (column.kind === "line") return this.line(row[column.name], row.days);
    if (typeof value === "number") return Redian.element("td", { class: "number" }, Number.isInteger(value) ? Redian.integer(value) : Redian.decimal(value));
    if (typeof value === "boolean") return Redian.element("td", {}, Redian.word(value ? "yes" : "no"));
    const text = this.text(value);
    const target = column.kind === "title" ? Redian.link(row.url) : null;
    const marked = this.marked(text);
    return Redian.element("td", { class: column.kind === "title" ? "text title" : "text" },
      target ? Redian.element("a", { href: target, rel: "noopener noreferrer", target: "_blank" }, ...marked) : null,
      ...(target ? [] : marked));
  }

  /* What is known of a count, and the text that it was read from. */
  bounds(row, column) {
    const low = row[column.low], high = row[column.high];
    const isWhole = Number.isInteger(low ?? 0) && Number.isInteger(high ?? 0);
    const printed = low === null && high === null ? null : this.printed(row, column.name);
    return Redian.element("td", { class: "number", title: printed ? Redian.sentence("read from", printed) : null },
      Redian.bounds(low, high, isWhole ? Redian.integer : Redian.decimal),
      printed ? " " : null, printed ? Redian.element("span", { class: "printed" }, printed) : null);
  }

  printed(row, name) {
    if (!row.raw_text) return null;
    if (name === "views") return row.raw_text;
    return name === "gained" && row.text_before ? row.text_before + " → " + row.raw_text : null;
  }

  /* Counts of days as a line, the last day as a dot. */
  line(counts, days) {
    const cell = Redian.element("td", { class: "number" });
    if (!counts || counts.length === 0) return cell;
    const width = 84, height = 20, most = Math.max(...counts, 1), step = counts.length > 1 ? (width - 6) / (counts.length - 1) : 0;
    const points = counts.map((count, index) => [3 + index * step, height - 3 - (height - 6) * count / most]);
    const told = counts.map((count, index) => (days[index] ?? "") + ": " + count).join("\n");
    const picture = Redian.drawing("svg", { width, height, viewBox: "0 0 " + width + " " + height, class: "line", role: "img", "aria-label": told.replace(/\n/g, ", ") },
      Redian.drawing("polyline", { points: points.map(point => point.join(",")).join(" ") }),
      Redian.drawing("circle", { cx: points[points.length - 1][0], cy: points[points.length - 1][1], r: 2.4 }));
    cell.title = told;
    cell.append(picture, Redian.integer(counts[counts.length - 1]));
    return cell;
  }

  share(value) {
    const bar = Redian.element("span", { class: "bar", "aria-hidden": "true" });
    bar.style.width = Math.round(48 * Math.min(1, Math.max(0, value))) + "px";
    return Redian.element("td", { class: "number" }, bar, Redian.percent(value));
  }

  /* The text with what was searched for marked. */
  marked(text) {
    const search = Redian.state.search;
    const at = search ? text.toLowerCase().indexOf(search) : -1;
    if (at < 0) return [text];
    return [text.slice(0, at), Redian.element("mark", {}, text.slice(at, at + search.length)), text.slice(at + search.length)];
  }

  foot(visible, found) {
    const foot = Redian.element("div", { class: "foot" });
    foot.append(Redian.element("span", {}, Redian.sentence(this.isCut ? "rows of the first" : "rows of", visible, found)));
    if (visible < found) {
      const more = Redian.element("button", { type: "button" }, Redian.word("show all"));
      more.addEventListener("click", () => { this.shown = Infinity; this.draw(); });
      foot.append(more);
    }
    return foot;
  }
};
