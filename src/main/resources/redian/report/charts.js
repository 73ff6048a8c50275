"use strict";
/* Charts as options of Apache ECharts: each from the rows of one query. Tooltips are drawn as text, never as HTML. */
Redian.charts = (() => {
  const R = Redian;
  const light = { ink: "#1d1b19", soft: "#6b665f", line: "#e4e0d9", panel: "#ffffff",
    colors: ["#c8371b", "#2f5f8a", "#d99a2b", "#3d8b6d", "#7a5c99", "#8d6e55", "#4fa3b5", "#b5577c", "#6d7f3a", "#9a958c"] };
  const dark = { ink: "#ece8e1", soft: "#a39c92", line: "#35312d", panel: "#1f1d1b",
    colors: ["#ff6a45", "#6ea8dc", "#f0bd55", "#6cc6a0", "#b596d9", "#c4a084", "#7fcfe0", "#e58bb0", "#a9bf63", "#8a857c"] };
  const look = () => (document.documentElement.dataset.theme === "dark" ? dark : light);
  const fonts = getComputedStyle(document.documentElement).getPropertyValue("--fonts").trim();
  const labelSize = 12, pen = document.createElement("canvas").getContext("2d");

  function cut(text, length) {
    const characters = Array.from(String(text ?? ""));
    return characters.length > length ? characters.slice(0, length - 1).join("") + "…" : characters.join("");
  }

  /* Room for the widest of the labels at the left: the library's own measure is short where fonts fall back. */
  function room(labels, most) {
    pen.font = labelSize + "px " + fonts;
    return 14 + Math.ceil(Math.min(most, Math.max(0, ...labels.map(label => pen.measureText(label).width))));
  }

  /* What all charts share. */
  function base(extra) {
    const { ink, soft, line, panel, colors } = look();
    return {
      color: colors,
      textStyle: { fontFamily: fonts, color: ink },
      animationDuration: 300,
      aria: { enabled: true },
      tooltip: { renderMode: "richText", confine: true, backgroundColor: panel, borderColor: line, textStyle: { color: ink, fontFamily: fonts, fontSize: 13 } },
      legend: { type: "scroll", top: 0, left: 0, icon: "roundRect", itemWidth: 10, itemHeight: 10, textStyle: { color: soft },
        pageTextStyle: { color: soft }, pageIconColor: soft, pageIconInactiveColor: line, pageIconSize: 11 },
      grid: { left: 16, right: 28, top: 34, bottom: 4, containLabel: true },
      ...extra
    };
  }

  const valueAxis = (extra = {}) => ({ type: "value", axisLabel: { color: look().soft, formatter: R.short }, splitLine: { lineStyle: { color: look().line } }, ...extra });
  const labelStyle = () => ({ color: look().ink, fontSize: labelSize, fontFamily: fonts, interval: 0 });
  const categoryAxis = (data, extra = {}) => ({ type: "category", data, axisLabel: { color: look().ink }, axisTick: { show: false }, axisLine: { lineStyle: { color: look().line } }, ...extra });
  const shareAxis = (extra = {}) => valueAxis({ axisLabel: { color: look().soft, formatter: R.percent }, ...extra });
  const tip = lines => lines.filter(Boolean).join("\n");

  /* Bars from the left, the largest on top. */
  function ranking(rows, label, series, extra = {}) {
    const shown = [...rows].reverse(), labels = shown.map(label), most = extra.isNarrow ? 190 : 300;
    return base({
      legend: { ...base({}).legend, show: series.length > 1 },
      grid: { left: room(labels, most), right: 40, top: series.length > 1 ? 34 : 6, bottom: 26 },
      xAxis: valueAxis({ splitNumber: extra.isNarrow ? 3 : 5, ...extra.axis }),
      yAxis: categoryAxis(labels, { axisLabel: { ...labelStyle(), width: most, overflow: "truncate" } }),
      series: series.map(one => ({ type: "bar", barMaxWidth: 15, itemStyle: { borderRadius: [0, 3, 3, 0] }, ...one, data: shown.map(one.of) })),
      tooltip: { ...base({}).tooltip, formatter: point => extra.tip(shown[point.dataIndex]) }
    });
  }

  /* The interval that is known of each bar's value, as a whisker on it. */
  function whiskers(rows, low, high) {
    const shown = [...rows].reverse();
    return {
      type: "custom", z: 5, tooltip: { show: false },
      data: shown.map((row, index) => [row[low], row[high] === null ? row[low] : row[high], index]),
      encode: { x: [0, 1], y: 2 },
      renderItem: (_, api) => {
        const from = api.coord([api.value(0), api.value(2)]), to = api.coord([api.value(1), api.value(2)]);
        if (to[0] - from[0] < 1) return;
        const style = { stroke: look().ink, lineWidth: 1.2, opacity: 0.75 };
        const line = (x1, y1, x2, y2) => ({ type: "line", shape: { x1, y1, x2, y2 }, style });
        return { type: "group", children: [line(...from, ...to), line(to[0], to[1] - 3, to[0], to[1] + 3), line(from[0], from[1] - 3, from[0], from[1] + 3)] };
      }
    };
  }

  /* Rows with a category, a group and a value as stacked bars over the categories, in their order; the group null is all others. */
  function stacked(rows, category, group, value) {
    const categories = [...new Set(rows.map(row => row[category]))].sort();
    const sums = new Map(), at = new Map();
    for (const row of rows) {
      sums.set(row[group], (sums.get(row[group]) ?? 0) + row[value]);
      at.set(row[category] + "\u0000" + row[group], row[value]);
    }
    const rank = one => (one === null ? -1 : sums.get(one));
    const groups = [...sums.keys()].sort((one, other) => rank(other) - rank(one));
    const called = one => (one === null ? R.word("other sites") : one === "" ? R.word("unknown site") : one);
    return base({
      tooltip: { ...base({}).tooltip, trigger: "axis", axisPointer: { type: "shadow" } },
      xAxis: categoryAxis(categories, { axisLabel: { color: look().ink, formatter: day => day.slice(5), hideOverlap: true } }),
      yAxis: valueAxis({ minInterval: 1 }),
      series: groups.map(one => ({ name: called(one), type: "bar", stack: "all", barMaxWidth: 38, data: categories.map(key => at.get(key + "\u0000" + one) ?? 0) }))
    });
  }

  /* Rows against columns, each cell the darker the larger its value: cells are [column, row, value], of unknown ones none. */
  function heat(columns, rows, cells, { most, write, tip: told, columnLabel = text => text }) {
    const { ink, soft, panel, colors } = look();
    // on a dark cell of the light theme, and on a bright one of the dark theme, ink would not be read
    const color = value => (value > 0.75 * most ? panel : ink);
    return base({
      legend: { show: false },
      grid: { left: room(rows, 190), right: 12, top: 28, bottom: 4 },
      xAxis: categoryAxis(columns, { position: "top", axisLine: { show: false }, axisLabel: { color: soft, interval: 0, hideOverlap: true, formatter: columnLabel } }),
      yAxis: categoryAxis(rows, { inverse: true, axisLine: { show: false }, axisLabel: { ...labelStyle(), width: 190, overflow: "truncate" } }),
      visualMap: { show: false, min: 0, max: most, inRange: { color: [panel, colors[0]] } },
      tooltip: { ...base({}).tooltip, formatter: point => told(point.data.value[0], point.data.value[1]) },
      series: [{
        type: "heatmap",
        itemStyle: { borderColor: panel, borderWidth: 2, borderRadius: 4 },
        label: { show: true, fontSize: 12, formatter: point => write(point.data.value[2]) },
        data: cells.map(([column, row, value]) => ({ value: [column, row, value], label: { color: color(value) } }))
      }]
    });
  }

  return { R, look, cut, base, valueAxis, shareAxis, categoryAxis, ranking, whiskers, stacked, heat, room, labelStyle, tip };
})();
