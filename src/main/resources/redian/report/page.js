"use strict";
/* The page: its sections, each with panels; a panel is one query's rows as a chart, with its numbers one click away. */
(() => {
  const R = Redian, C = Redian.charts;
  const { word, sentence, element } = R;

  const tiles = [
    ["page_count"], ["article_count"], ["headline_count"], ["card_count"], ["reading_count"], ["site_count"], ["reject_count"],
    ["timed_share"], ["dated_share"], ["seen_once_share"], ["rounded_share"], ["capped_share"]
  ].map(([name]) => name);

  const top = (name, count, keep = () => true) => R.rows(name).filter(keep).slice(0, count);
  const views = row => word("views") + " " + R.bounds(row.views_low, row.views_high) + (row.raw_text ? " (" + row.raw_text + ")" : "");

  /* Heights are of the chart, in pixels; a panel without a chart shows its numbers at once. */
  const sections = [
    { id: "coverage", panels: [
      { query: "captures", size: "half", height: 260, chart: () => C.stacked(R.rows("captures"), "day", "site", "page_count") },
      { query: "coverage_sites", size: "half", height: 260, chart: () => readings() },
      { query: "page_kinds", size: "half" },
      { query: "rejects", size: "half" }
    ] },
    { id: "hot", panels: [
      { query: "hottest_now", size: "half", height: 430, chart: () => hottestNow() },
      { query: "most_viewed", size: "half", height: 430, chart: () => mostViewed() }
    ] },
    { id: "topics", panels: [
      { query: "topics", height: 460, chart: () => topicGaps() }
    ] },
    { id: "bursts", panels: [
      { query: "bursts", height: 420, chart: () => bursts() }
    ] },
    { id: "outlets", panels: [
      { query: "outlets", height: 460, chart: () => shares("outlets", row => row.outlet + " · " + row.site) }
    ] },
    { id: "flows", panels: [
      { query: "flows", height: 620, chart: () => flows() }
    ] },
    { id: "names", panels: [
      { query: "rising_names", height: 460, chart: () => rising() },
      ...["person", "place", "organization"].map(type => (
        { query: "entities", key: type, size: "third", height: 400, rows: row => row.entity_type === type,
          columns: ["name", "newly_seen_counts", ...(type === "organization" ? ["entity_subtype"] : []), "article_count", "mention_count", "in_title_count"],
          chart: () => names(type) })),
      { query: "regions", height: 460, chart: () => shares("regions", row => row.region) }
    ] },
    { id: "stories", panels: [
      { query: "story_copies", height: 460, chart: () => storyChains(),
        columns: ["story_title", "role", "title", "outlet", "original_evidence", "lag_hours", "similarity", "put_up_at"] },
      { query: "stories" }
    ] },
    { id: "trust", panels: [
      { query: "site_trust", height: 60 + 30 * Math.min(20, R.rows("site_trust").length), chart: () => doubts() },
      { query: "doubtful_counters" },
      { query: "undated_outlets", height: 320, chart: () => undated() }
    ] },
    { id: "articles", panels: [{ query: "articles" }] }
  ];

  function readings() {
    const rows = R.rows("coverage_sites").filter(row => row.reading_count > 0).slice(0, 10);
    const labels = rows.map(row => row.site || word("unknown site")).reverse();
    const kinds = ["exact_reading_count", "rounded_reading_count", "capped_reading_count"];
    const colors = C.look().colors;
    return C.base({
      tooltip: { ...C.base({}).tooltip, trigger: "axis", axisPointer: { type: "shadow" } },
      grid: { left: C.room(labels, 190), right: 28, top: 34, bottom: 26 },
      xAxis: C.valueAxis(), yAxis: C.categoryAxis(labels, { axisLabel: C.labelStyle() }),
      series: kinds.map((kind, index) => ({ name: word(kind), type: "bar", stack: "all", barMaxWidth: 22, itemStyle: { color: [colors[3], colors[2], colors[0]][index] }, data: rows.map(row => row[kind]).reverse() }))
    });
  }

  function mostViewed() {
    const rows = top("most_viewed", 15);
    const option = C.ranking(rows, row => C.cut(row.title, 26), [{ name: word("views"), of: row => row.views_low }],
      { isNarrow: true, tip: row => C.tip([row.title, row.outlet, row.site, views(row), row.observed_at && R.time(row.observed_at)]) });
    option.series.push(C.whiskers(rows, "views_low", "views_high"));
    return option;
  }

  function hottestNow() {
    const rows = top("hottest_now", 15);
    const perHour = row => word("views_per_hour") + " " + R.bounds(row.views_per_hour_low, row.views_per_hour_high, R.decimal);
    const option = C.ranking(rows, row => C.cut(row.title, 26), [{ name: word("views_per_hour"), of: row => row.views_per_hour_estimate }],
      { isNarrow: true, tip: row => C.tip([row.title, row.outlet, row.site, perHour(row), row.text_before && row.text_before + " → " + row.raw_text, views(row)]) });
    option.series.push(C.whiskers(rows, "views_per_hour_low", "views_per_hour_high"));
    return option;
  }

  const topicName = row => (R.state.language === "zh" && row.label_zh ? row.label_zh : row.label);

  /* Supply against attention: above the line, more is read than is written. */
  function topicGaps() {
    const all = R.rows("topics"), rows = all.filter(row => row.site === all[0].site && row.supply_share !== null && row.attention_share !== null);
    const most = Math.max(...rows.map(row => Math.max(row.supply_share, row.attention_share)), 0.01);
    const end = Math.ceil(most * 22) / 20;
    const label = topicName;
    const axis = key => C.shareAxis({ name: word(key), nameLocation: "middle", nameGap: 30, max: end, nameTextStyle: { color: C.look().soft } });
    const colors = C.look().colors;
    return C.base({
      grid: { left: 70, right: 40, top: 16, bottom: 54 },
      xAxis: axis("supply_share"), yAxis: { ...axis("attention_share"), nameGap: 44 },
      tooltip: { ...C.base({}).tooltip, formatter: point => point.data.row ? C.tip([label(point.data.row), point.data.row.site, ...["supply_share", "exposure_share", "attention_share"].map(key => word(key) + " " + R.percent(point.data.row[key] ?? 0))]) : "" },
      series: [{
        type: "scatter",
        data: rows.map(row => ({ row, value: [row.supply_share, row.attention_share], symbolSize: 8 + 60 * Math.sqrt(row.exposure_share ?? 0), itemStyle: { opacity: 0.8, color: row.attention_share > row.supply_share ? colors[0] : colors[1] } })),
        label: { show: true, position: "right", color: C.look().ink, formatter: point => C.cut(label(point.data.row), 14) },
        labelLayout: { hideOverlap: true },
        markLine: { silent: true, symbol: "none", animation: false, label: { show: false }, lineStyle: { color: C.look().soft, type: "dashed" }, data: [[{ coord: [0, 0] }, { coord: [end, end] }]] }
      }]
    });
  }

  function bursts() {
    const rows = top("bursts", 15);
    return C.ranking(rows, row => C.cut(topicName(row), 22) + " · " + row.day, [{ name: word("burst_score"), of: row => row.burst_score }],
      { tip: row => C.tip([topicName(row), row.day, word("burst_score") + " " + R.decimal(row.burst_score), word("headline_count") + " " + R.integer(row.headline_count), word("expected_count") + " " + R.decimal(row.expected_count)]) });
  }

  /* Outlets on a circle; an arrow where one sends its readers to another more often than chance would. */
  function flows() {
    const all = R.rows("flows").filter(row => row.from_outlet !== null && row.to_outlet !== null && row.from_outlet !== row.to_outlet);
    const rows = all.filter(row => row.log_odds === null || row.log_odds > 0).slice(0, 60);
    const names = [...new Set(rows.flatMap(row => [row.from_outlet, row.to_outlet]))];
    const weight = Object.fromEntries(names.map(name => [name, 0]));
    for (const row of rows) weight[row.to_outlet] += row.observed_count;
    const largest = Math.max(...Object.values(weight), 1), widest = Math.max(...rows.map(row => row.observed_count), 1);
    const colors = C.look().colors;
    return C.base({
      tooltip: { ...C.base({}).tooltip, formatter: point => point.dataType === "edge"
        ? C.tip([point.data.source + " → " + point.data.target, word("observed_count") + " " + R.integer(point.data.row.observed_count), word("expected_count") + " " + R.decimal(point.data.row.expected_count)])
        : C.tip([point.name, word("observed_count") + " " + R.integer(point.value)]) },
      series: [{
        type: "graph", layout: "circular", circular: { rotateLabel: true }, roam: false, top: 90, bottom: 90, left: 90, right: 90,
        label: { show: true, color: C.look().ink, formatter: point => C.cut(point.name, 12) },
        edgeSymbol: ["none", "arrow"], edgeSymbolSize: 7,
        emphasis: { focus: "adjacency" },
        lineStyle: { curveness: 0.25, opacity: 0.45 },
        data: names.map((name, index) => ({ id: name, name, value: weight[name], symbolSize: 8 + 26 * Math.sqrt(weight[name] / largest), itemStyle: { color: colors[index % colors.length] } })),
        links: rows.map(row => ({ row, source: row.from_outlet, target: row.to_outlet, lineStyle: { width: 1 + 6 * row.observed_count / widest, color: colors[names.indexOf(row.from_outlet) % colors.length] } }))
      }]
    });
  }

  /* One line a story: its headlines in the order in which they were put up. */
  function storyChains() {
    const rows = R.rows("story_copies").filter(row => row.put_up_at !== null);
    // a story of one dated headline is no chain
    const count = title => rows.filter(row => row.story_title === title).length;
    const titles = [...new Set(rows.map(row => row.story_title))], chains = titles.filter(title => count(title) > 1);
    const stories = (chains.length > 0 ? chains : titles).slice(0, 12).reverse();
    const colors = C.look().colors;
    const color = { original: colors[0], reprint: colors[1], related: colors[2], same_title: colors[9] };
    const roles = [...new Set(rows.map(row => row.role))];
    return C.base({
      grid: { left: C.room(stories.map(title => C.cut(title, 22)), 300), right: 28, top: 34, bottom: 26 },
      xAxis: { type: "time", boundaryGap: ["2%", "2%"], axisLabel: { color: C.look().soft, hideOverlap: true, formatter: value => R.time(value, { month: "numeric", day: "numeric", hour: "2-digit" }) }, splitLine: { show: true, lineStyle: { color: C.look().line } } },
      yAxis: C.categoryAxis(stories, { axisLabel: { ...C.labelStyle(), formatter: title => C.cut(title, 22) }, splitLine: { show: true, lineStyle: { color: C.look().line } } }),
      tooltip: { ...C.base({}).tooltip, formatter: point => C.tip([point.data.row.title, point.data.row.outlet, word("=" + point.data.row.role), R.time(point.data.row.put_up_at)]) },
      series: roles.map(role => ({
        name: word("=" + role), type: "scatter", itemStyle: { color: color[role] ?? colors[3], opacity: 0.85 }, symbolSize: role === "original" ? 16 : 11, symbol: role === "original" ? "diamond" : "circle",
        data: rows.filter(row => row.role === role && stories.includes(row.story_title)).map(row => ({ row, value: [row.put_up_at, row.story_title] }))
      }))
    });
  }

  function shares(query, label, keep) {
    const rows = top(query, 14, keep);
    const kinds = ["supply_share", "exposure_share", "attention_share"];
    const colors = C.look().colors;
    return C.ranking(rows, label, kinds.map((kind, index) => ({ name: word(kind), of: row => row[kind], barMaxWidth: 8, barGap: "15%", itemStyle: { color: [colors[1], colors[2], colors[0]][index], borderRadius: [0, 2, 2, 0] } })).reverse(),
      { axis: { axisLabel: { color: C.look().soft, formatter: R.percent } }, tip: row => C.tip([label(row), ...kinds.map(kind => word(kind) + " " + (row[kind] === null ? "–" : R.percent(row[kind]))), row.views_low === undefined ? null : views(row)]) });
  }

  function names(type) {
    return C.ranking(top("entities", 14, row => row.entity_type === type), row => row.name, [{ name: word("article_count"), of: row => row.article_count }],
      { isNarrow: true, axis: { minInterval: 1 }, tip: row => C.tip([row.name, word("article_count") + " " + row.article_count, word("mention_count") + " " + row.mention_count]) });
  }

  /* Names over days, those that rise most on the last day on top. */
  function rising() {
    const rows = top("rising_names", 14), days = rows[0].days;
    const most = Math.max(...rows.flatMap(row => row.newly_seen_counts), 1);
    return C.heat(days, rows.map(row => row.name), rows.flatMap((row, y) => row.newly_seen_counts.map((count, x) => [x, y, count])), {
      most, columnLabel: day => day.slice(5), write: count => (count > 0 ? R.integer(count) : ""),
      tip: (x, y) => C.tip([rows[y].name, days[x], word("newly_seen_count") + " " + rows[y].newly_seen_counts[x]])
    });
  }

  const doubtColumns = ["rounded_share", "capped_share", "untimed_share", "read_once_share", "undated_share", "restarted_share", "jumped_share", "stale_share"];

  /* Sites against what their counts are to be doubted for. */
  function doubts() {
    const rows = top("site_trust", 20);
    return C.heat(doubtColumns.map(word), rows.map(row => row.site + (row.reasons.length > 0 ? " ⚠" : "")),
      rows.flatMap((row, y) => doubtColumns.map((name, x) => [x, y, row[name]])).filter(cell => cell[2] !== null), {
        most: 1, write: share => (share > 0 ? R.percent(share) : ""),
        tip: (x, y) => C.tip([rows[y].site, word(doubtColumns[x]) + " " + R.percent(rows[y][doubtColumns[x]]), ...rows[y].reasons.map(reason => "⚠ " + word("=" + reason))])
      });
  }

  function undated() {
    return C.ranking(top("undated_outlets", 12), row => row.outlet || word("unknown outlet"), ["undated_count", "dated_count"].map((name, index) => (
      { name: word(name), stack: "all", of: row => (index === 0 ? row.undated_count : row.article_count - row.undated_count), itemStyle: { color: index === 0 ? C.look().colors[0] : C.look().line } })),
      { axis: { minInterval: 1 }, tip: row => C.tip([row.outlet || word("unknown outlet"), word("undated_count") + " " + row.undated_count, word("article_count") + " " + row.article_count]) });
  }

  /* ---- panels ---- */

  const panels = [];
  const originals = new Map(R.rows("story_copies").filter(row => row.role === "original" && row.url).map(row => [row.story_title, row.url]));

  class Panel {
    constructor(section, definition) {
      this.definition = definition;
      this.id = section.id + "-" + definition.query + (definition.key ? "-" + definition.key : "");
      this.key = definition.key ? definition.query + "." + definition.key : definition.query;
      this.table = new R.Table(definition.query, { columns: definition.columns });
      if (definition.rows) this.table.rows = this.table.rows.filter(definition.rows);
      // a story is where its original is
      if (definition.query === "stories") for (const row of this.table.rows) row.url = originals.get(row.title);
      this.isOpen = !definition.chart;
      panels.push(this);
    }

    get isEmpty() { return this.table.rows.length === 0; }

    node() {
      const panel = element("div", { class: "panel " + (this.definition.size ?? "") + (this.definition.chart ? "" : " long"), id: this.id });
      const header = element("header", {}, element("h3", {}, word(this.key)));
      panel.append(header);
      if (R.hasWord(this.key + " note")) panel.append(element("p", { class: "note" }, word(this.key + " note")));
      this.chart = null;
      if (this.isEmpty) {
        panel.append(element("p", { class: "empty" }, word(R.hasWord(this.key + " empty") ? this.key + " empty" : "empty")));
        return panel;
      }
      if (this.definition.chart) {
        const button = element("button", { type: "button", "aria-controls": this.id + "-numbers" });
        button.addEventListener("click", () => { this.isOpen = !this.isOpen; this.show(button); });
        header.append(button);
        this.place = element("div", { class: "chart", role: "img", "aria-label": word(this.key) });
        this.place.style.height = this.definition.height + "px";
        panel.append(this.place);
        seen.observe(this.place);
        this.place.panel = this;
        this.button = button;
      }
      this.numbers = element("div", { id: this.id + "-numbers" });
      panel.append(this.numbers);
      this.show(this.button);
      return panel;
    }

    show(button) {
      // a search opens what it finds
      const isShown = this.isOpen || (R.state.search !== "" && this.table.rows.some(row => this.table.matches(row)));
      if (button) {
        button.textContent = word(isShown ? "hide numbers" : "show numbers");
        button.setAttribute("aria-expanded", String(isShown));
      }
      this.numbers.hidden = !isShown;
      if (isShown) this.numbers.replaceChildren(this.table.draw());
    }

    drawChart() {
      if (!this.place || this.chart) return;
      this.chart = echarts.init(this.place, null, { renderer: "canvas" });
      this.chart.setOption(this.definition.chart());
      this.place.dataset.drawn = "true";
      // milliseconds from opening the file, for whoever measures
      document.documentElement.dataset.firstChart ??= Math.round(performance.now());
    }
  }

  const seen = new IntersectionObserver(entries => {
    for (const entry of entries) {
      if (entry.isIntersecting) entry.target.panel.drawChart();
    }
  }, { rootMargin: "500px" });

  // of a query that was not asked nothing can be said
  for (const section of sections) section.panels = section.panels.filter(({ query }) => query in R.data.tables).map(definition => new Panel(section, definition));

  /* ---- the page ---- */

  function lead() {
    const { as_of, warehouse } = R.data.facts;
    const coverage = R.rows("coverage")[0] ?? {};
    const range = coverage.first_captured_at ? sentence("captured from to", R.time(coverage.first_captured_at), R.time(coverage.last_captured_at)) : word("captures not timed");
    return element("div", { class: "lead" },
      element("h1", {}, word("headline")),
      element("p", {}, range + " " + (as_of ? sentence("as of", R.time(as_of)) : "") + " " + word("zone")));
  }

  function tileGrid() {
    const coverage = R.rows("coverage")[0] ?? {};
    const grid = element("div", { class: "tiles" });
    for (const name of tiles) {
      const value = coverage[name];
      const text = value === null || value === undefined ? "–" : name.endsWith("_share") ? R.percent(value) : R.integer(value);
      grid.append(element("div", { class: "tile" }, element("b", {}, text), element("span", {}, word("tile " + name))));
    }
    return grid;
  }

  function draw() {
    seen.disconnect();
    for (const panel of panels) if (panel.chart) { panel.chart.dispose(); panel.chart = null; }
    document.documentElement.lang = R.state.language;
    document.title = word("page title");
    const main = document.getElementById("top");
    main.replaceChildren(lead());
    const menu = document.getElementById("sections");
    menu.replaceChildren();
    menu.setAttribute("aria-label", word("sections"));
    for (const section of sections.filter(section => section.panels.length > 0)) {
      menu.append(element("a", { href: "#" + section.id }, word("section " + section.id)));
      const node = element("section", { id: section.id }, element("h2", {}, word("section " + section.id)), element("p", { class: "about" }, word("about " + section.id)));
      if (section.id === "coverage") node.append(tileGrid());
      const grid = element("div", { class: "panels" });
      for (const panel of section.panels) grid.append(panel.node());
      node.append(grid);
      main.append(node);
    }
    const search = document.getElementById("search");
    search.placeholder = word("search");
    search.setAttribute("aria-label", word("search"));
    document.getElementById("language").textContent = R.state.language === "zh" ? "English" : "中文";
    themeButton();
    const about = document.getElementById("about");
    about.replaceChildren(
      element("p", {}, sentence("about page", R.data.facts.top, R.data.facts.version, R.data.facts.warehouse)),
      element("p", { class: "keys" }, word("keys")));
  }

  function themeButton() {
    document.getElementById("theme").textContent = word(document.documentElement.dataset.theme === "dark" ? "light" : "dark");
  }

  function setTheme(theme) {
    document.documentElement.dataset.theme = theme;
    themeButton();
    for (const panel of panels) {
      if (panel.chart) { panel.chart.dispose(); panel.chart = null; panel.drawChart(); }
    }
  }

  /* ---- what the reader does ---- */

  document.documentElement.dataset.theme = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
  document.getElementById("language").addEventListener("click", () => {
    R.state.language = R.state.language === "zh" ? "en" : "zh";
    draw();
  });
  document.getElementById("theme").addEventListener("click", () => setTheme(document.documentElement.dataset.theme === "dark" ? "light" : "dark"));
  let typing = 0;
  document.getElementById("search").addEventListener("input", event => {
    clearTimeout(typing);
    typing = setTimeout(() => {
      R.state.search = event.target.value.trim().toLowerCase();
      for (const panel of panels) if (!panel.isEmpty) panel.show(panel.button);
    }, 120);
  });
  document.addEventListener("keydown", event => {
    const search = document.getElementById("search");
    if (event.key === "Escape" && document.activeElement === search) {
      search.value = "";
      search.dispatchEvent(new Event("input"));
      search.blur();
    } else if (event.key === "/" && document.activeElement !== search) {
      event.preventDefault();
      search.focus();
    } else if (document.activeElement !== search && !event.ctrlKey && !event.metaKey && !event.altKey) {
      if (event.key === "t") document.getElementById("theme").click();
      if (event.key === "l") document.getElementById("language").click();
    }
  });
  addEventListener("resize", () => { for (const panel of panels) if (panel.chart) panel.chart.resize(); });
  addEventListener("beforeprint", () => { for (const panel of panels) panel.drawChart(); });

  draw();
})();
