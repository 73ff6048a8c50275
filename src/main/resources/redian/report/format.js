"use strict";
/* Words of the two languages, and how values are written. Nothing here makes HTML: values become text. */
const Redian = (() => {
  const words = JSON.parse(document.getElementById("words").textContent);
  const data = JSON.parse(document.getElementById("data").textContent);
  const zone = "Asia/Shanghai";
  const state = { language: document.documentElement.lang, search: "" };

  /* The word for a key; a column that has none is shown by its name. */
  function word(key) {
    const word = words[key];
    return word ? word[state.language] : key;
  }

  function hasWord(key) {
    return Object.prototype.hasOwnProperty.call(words, key);
  }

  /* A sentence with {0}, {1} … filled in. */
  function sentence(key, ...values) {
    return word(key).replace(/\{(\d)\}/g, (_, index) => values[index]);
  }

  const locale = () => (state.language === "zh" ? "zh-CN" : "en-GB");

  function integer(value) {
    return value.toLocaleString("en-US", { maximumFractionDigits: 0 });
  }

  function decimal(value) {
    const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 1 ? 1 : 3;
    return value.toLocaleString("en-US", { maximumFractionDigits: digits });
  }

  function percent(value) {
    return (100 * value).toLocaleString("en-US", { maximumFractionDigits: value !== 0 && Math.abs(value) < 0.1 ? 1 : 0 }) + "%";
  }

  /* 503 · 11,500–12,999 · ≥ 100,001: no more is known of a count than its bounds. */
  function bounds(low, high, write = integer) {
    if (low === null) return high === null ? "" : "≤ " + write(high);
    if (high === null) return "≥ " + write(low);
    return low === high ? write(low) : write(low) + "–" + write(high);
  }

  /* Axis labels: 12万 or 120K. */
  function short(value) {
    const steps = state.language === "zh" ? [[1e8, "亿"], [1e4, "万"]] : [[1e9, "B"], [1e6, "M"], [1e3, "K"]];
    for (const [size, unit] of steps) {
      if (Math.abs(value) >= size) return (value / size).toLocaleString("en-US", { maximumFractionDigits: 1 }) + unit;
    }
    return decimal(value);
  }

  function time(text, options = { dateStyle: "medium", timeStyle: "short" }) {
    const date = new Date(text);
    return isNaN(date) ? text : new Intl.DateTimeFormat(locale(), { ...options, timeZone: zone }).format(date);
  }

  /* Only links that a browser opens as a page: a crawled URL may be anything. */
  function link(url) {
    return typeof url === "string" && /^https?:\/\//i.test(url) ? url : null;
  }

  /* An element with text and attributes. */
  function element(name, attributes = {}, ...children) {
    const node = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) {
      if (value === true) node.setAttribute(key, "");
      else if (value !== null && value !== undefined && value !== false) node.setAttribute(key, value);
    }
    node.append(...children.filter(child => child !== null));
    return node;
  }

  /* An element of a drawing. */
  function drawing(name, attributes, ...children) {
    const node = document.createElementNS("http://www.w3.org/2000/svg", name);
    for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
    node.append(...children);
    return node;
  }

  function objects(name) {
    const table = data.tables[name];
    if (!table) return [];
    return table.rows.map(row => Object.fromEntries(table.columns.map((column, index) => [column, row[index]])));
  }

  /* What pages printed where counters were read, by counter. */
  const texts = new Map(objects("counter_texts").map(({ counter_id, ...text }) => [counter_id, text]));

  /* Rows of a query as objects, counters with their text and address; no rows where the query is not in this report. */
  function rows(name) {
    return objects(name).map(row => (texts.has(row.counter_id) ? { ...row, ...texts.get(row.counter_id) } : row));
  }

  return { data, state, zone, word, hasWord, sentence, integer, decimal, percent, bounds, short, time, link, element, drawing, rows };
})();
