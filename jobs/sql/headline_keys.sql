-- Which headline does a printed form of a title mean? A headline is a title by an outlet.
--
-- 1. A title that was cut (its key ends with ...) is the one that begins so: at the same URL, else the
--    only one of its outlet; where no outlet is shown, the only one of the site, else of all sites.
-- 2. A form without outlet belongs to the outlet shown at its URL, else to the only one known for its title.
--    Where that does not tell it, the same title may be another outlet's: each URL is a headline of its own.
-- 3. A title that recurs (早报, or any that a site has put up on several days) is a headline for each issue:
--    by the day on which it was put up, else by its URL.
--
-- What contradicts itself is kept as it was printed, and "conflict" says why.
CREATE TEMPORARY VIEW forms AS
SELECT
  site, title_key, s.outlet_key, url_key,
  -- without a URL the day tells an issue from the next
  CASE WHEN url_key = '' THEN seen_on ELSE '' END AS seen_on,
  trim(TRAILING '.' FROM title_key) AS stem,
  endswith(title_key, '...') AS is_cut,
  coalesce(canonical_outlet_key, '') AS outlet,
  min(to_date(from_utc_timestamp(published_not_before, 'Asia/Shanghai'))) AS published_on,
  sum(s.sighting_count) AS sighting_count
FROM sightings AS s
LEFT JOIN outlets AS o ON o.outlet_key = s.outlet_key
GROUP BY ALL;

-- What stands at a URL. One under which dozens of titles stand is no article's.
CREATE TEMPORARY VIEW at_urls AS
WITH url_forms AS (
  SELECT *, row_number() OVER (PARTITION BY url_key ORDER BY stem, is_cut, outlet) AS place
  FROM (
    SELECT url_key, stem, is_cut, outlet, min(published_on) AS published_on
    FROM forms
    WHERE url_key <> ''
    GROUP BY url_key, stem, is_cut, outlet
  )
),
urls AS (
  SELECT
    url_key,
    array_sort(collect_set(CASE WHEN NOT is_cut THEN stem END)) AS titles,
    array_sort(collect_set(nullif(outlet, ''))) AS outlets,
    coalesce(
      min(published_on),
      -- the date in the URL: /20261103/, /2026-11/03/
      CAST(try_to_timestamp(
        regexp_replace(
          regexp_extract(
            url_key, '(?<![0-9])20[0-9]{2}[-/_]?(0[1-9]|1[0-2])[-/_]?(0[1-9]|[12][0-9]|3[01])(?![0-9])', 0),
          '[^0-9]', ''),
        'yyyyMMdd') AS DATE)
    ) AS put_up_on
  FROM url_forms
  WHERE place <= 25
  GROUP BY url_key
  HAVING count(*) < 25
)
SELECT
  f.* EXCEPT (outlet),
  CASE
    WHEN f.outlet = '' AND size(outlets) = 1 THEN outlets[0]
    ELSE f.outlet
  END AS outlet,
  u.url_key IS NOT NULL AS has_url,
  coalesce(put_up_on, published_on) AS put_up_on,
  -- the longest title that begins so; some sites cut titles and do not say so
  CASE
    WHEN is_cut OR char_length(stem) >= 6
      THEN array_max(transform(
        filter(titles, title -> startswith(title, stem)),
        title -> struct(char_length(title) AS length, title))).title
  END AS url_title,
  coalesce(size(outlets) > 1, FALSE) AS has_several_outlets,
  coalesce(size(filter(titles, title -> NOT startswith(title, stem) AND NOT startswith(stem, title))) > 0, FALSE)
    AS has_other_titles
FROM forms AS f
LEFT JOIN urls AS u ON u.url_key = f.url_key;

-- Cut titles whose URL does not tell the rest: in the order of titles, those that begin like a cut one
-- come right behind it. Over all sites only long beginnings are looked for.
CREATE TEMPORARY VIEW whole_forms AS
WITH cut_titles AS (
  SELECT DISTINCT
    CASE WHEN outlet = '' THEN concat('site ', site) ELSE concat('outlet ', outlet) END AS scope,
    stem,
    substr(stem, 1, 4) AS head
  FROM at_urls
  WHERE is_cut AND url_title IS NULL AND char_length(stem) >= 4
  UNION ALL
  SELECT DISTINCT 'all' AS scope, stem, substr(stem, 1, 8) AS head
  FROM at_urls
  WHERE is_cut AND url_title IS NULL AND char_length(stem) >= 8 AND outlet = ''
),
whole_titles AS (
  SELECT DISTINCT scope, substr(title, 1, CASE scope WHEN 'all' THEN 8 ELSE 4 END) AS head, title
  FROM (
    SELECT
      coalesce(url_title, stem) AS title,
      explode(array_compact(array(
        'all', concat('site ', site), CASE WHEN outlet <> '' THEN concat('outlet ', outlet) END))) AS scope
    FROM at_urls
    WHERE NOT is_cut OR url_title IS NOT NULL
  )
),
completed AS (
  SELECT
    scope, stem,
    CASE
      WHEN startswith(next_title, stem) AND NOT coalesce(startswith(second_title, stem), FALSE) THEN next_title
    END AS title,
    coalesce(startswith(second_title, stem), FALSE) AS has_several
  FROM (
    SELECT
      scope, stem, is_whole,
      lead(CASE WHEN is_whole THEN stem END, 1) IGNORE NULLS OVER in_order AS next_title,
      lead(CASE WHEN is_whole THEN stem END, 2) IGNORE NULLS OVER in_order AS second_title
    FROM (
      SELECT scope, head, stem, FALSE AS is_whole FROM cut_titles
      UNION ALL
      SELECT scope, head, title AS stem, TRUE AS is_whole
      FROM whole_titles
      LEFT SEMI JOIN cut_titles USING (scope, head)
    )
    WINDOW in_order AS (PARTITION BY scope, head ORDER BY stem, is_whole)
  )
  WHERE NOT is_whole
)
SELECT
  f.*,
  CASE
    WHEN url_title IS NOT NULL THEN url_title
    WHEN NOT is_cut THEN f.stem
    WHEN near.title IS NOT NULL THEN near.title
    WHEN far.title IS NOT NULL AND NOT near.has_several THEN far.title
    ELSE concat(f.stem, '...')
  END AS title,
  coalesce(near.has_several OR (near.title IS NULL AND far.has_several), FALSE) AS has_several_titles
FROM at_urls AS f
LEFT JOIN completed AS near
  ON is_cut AND url_title IS NULL AND near.stem = f.stem
    AND near.scope = CASE WHEN outlet = '' THEN concat('site ', site) ELSE concat('outlet ', outlet) END
LEFT JOIN completed AS far
  ON is_cut AND url_title IS NULL AND outlet = '' AND far.stem = f.stem AND far.scope = 'all';

-- Forms without outlet whose URL does not tell it. Those that stand alone are not joined with any other:
-- several outlets have the title, or it stands at several URLs of a site, or it is short.
CREATE TEMPORARY VIEW outlet_forms AS
WITH site_titles AS (
  SELECT
    site, title,
    min(nullif(outlet, '')) AS outlet,
    coalesce(min(nullif(outlet, '')) < max(outlet), FALSE) AS has_several_outlets,
    bool_or(outlet <> '' AND has_url) AS has_outlet_at_url,
    count(DISTINCT CASE WHEN outlet = '' AND has_url THEN url_key END) > 1 AS has_several_urls
  FROM whole_forms
  GROUP BY site, title
),
titles AS (
  SELECT
    title,
    min(outlet) AS outlet,
    bool_or(has_several_outlets) OR coalesce(min(outlet) < max(outlet), FALSE) AS has_several_outlets,
    bool_or(has_several_urls) OR char_length(title) < 8 AS is_vague
  FROM site_titles
  GROUP BY title
)
SELECT
  f.* EXCEPT (outlet),
  CASE
    WHEN f.outlet <> '' THEN f.outlet
    -- at another URL of the site stands another's article, or another issue
    WHEN f.has_url AND s.has_outlet_at_url THEN ''
    WHEN NOT s.has_several_outlets AND s.outlet IS NOT NULL THEN s.outlet
    WHEN NOT t.has_several_outlets AND NOT is_vague AND t.outlet IS NOT NULL THEN t.outlet
    ELSE ''
  END AS outlet,
  f.outlet = '' AND (t.outlet IS NOT NULL OR is_vague) AS stands_alone,
  f.outlet = '' AND t.has_several_outlets AS is_of_several_outlets
FROM whole_forms AS f
LEFT JOIN titles AS t ON f.outlet = '' AND t.title = f.title
LEFT JOIN site_titles AS s ON f.outlet = '' AND s.title = f.title AND s.site = f.site;

-- Titles that recur: those that say so, and those that one site has put up on several days.
WITH titles AS (
  SELECT
    title, outlet,
    coalesce(bool_or(recurs), FALSE) OR (char_length(title) <= 12 AND title RLIKE
      '^(早|午|晚|夜|周|日|月)(报|读|间新闻|评|讯|餐)|(早报|晚报|早餐|早读|晨读|夜读|晚读|早知道|早班车|速览|速递|快讯|要闻|播报|汇总|盘点|一览|回顾|预报|提示|日历|金价|油价|菜价|行情|收评|早评|午评|开奖|运势|图说|数读|每日一[^0-9]|一周[^0-9]{1,3})$'
      AND title NOT RLIKE '[0-9]') AS recurs,
    array_sort(flatten(collect_set(days))) AS days
  FROM (
    SELECT title, outlet, site,
      min(put_up_on) < max(put_up_on) AS recurs,
      collect_set(put_up_on) AS days
    FROM outlet_forms
    GROUP BY title, outlet, site
  )
  GROUP BY title, outlet
),
issue_days AS (
  -- issues of one day on one site are told by their URLs
  SELECT title, outlet, put_up_on, max(url_count) > 1 AS has_several_issues
  FROM (
    SELECT title, outlet, put_up_on, site, count(DISTINCT url_key) AS url_count
    FROM outlet_forms
    WHERE has_url AND put_up_on IS NOT NULL
    GROUP BY title, outlet, put_up_on, site
  )
  GROUP BY title, outlet, put_up_on
),
issues AS (
  SELECT
    f.*,
    recurs,
    CASE
      WHEN f.outlet = '' AND stands_alone AND has_url THEN concat('url ', url_key)
      WHEN f.outlet = '' AND stands_alone AND NOT recurs THEN concat('site ', site)
      WHEN NOT recurs THEN ''
      WHEN has_url AND (f.put_up_on IS NULL OR has_several_issues) THEN concat('url ', url_key)
      WHEN f.put_up_on IS NOT NULL THEN concat('day ', f.put_up_on)
      -- the last one known by that day
      ELSE concat('day ', coalesce(CAST(array_max(filter(days, day -> CAST(day AS STRING) <= seen_on)) AS STRING), seen_on))
    END AS issue
  FROM outlet_forms AS f
  JOIN titles USING (title, outlet)
  LEFT JOIN issue_days AS i ON recurs AND i.title = f.title AND i.outlet = f.outlet AND i.put_up_on = f.put_up_on
),
keys AS (
  SELECT
    site, title_key, outlet_key, url_key,
    CASE WHEN recurs THEN seen_on ELSE '' END AS seen_on,
    substr(sha2(concat(
      octet_length(title), ':', title, octet_length(outlet), ':', outlet, octet_length(issue), ':', issue), 256), 1, 32)
      AS headline_id,
    title AS headline_title_key,
    outlet AS headline_outlet_key,
    nullif(issue, '') AS issue,
    has_url,
    CASE
      WHEN has_several_outlets THEN 'url of several outlets'
      WHEN has_other_titles THEN 'url of several titles'
      WHEN has_several_titles THEN 'cut title of several'
      WHEN is_of_several_outlets THEN 'title of several outlets'
    END AS conflict,
    sum(sighting_count) AS sighting_count
  FROM issues
  GROUP BY ALL
)
SELECT
  * EXCEPT (has_url),
  -- the counter that a site keeps for it: of the URL, if need be the only one of the headline there
  CASE
    WHEN has_url THEN url_key
    WHEN min(CASE WHEN has_url THEN url_key END) OVER of_site = max(CASE WHEN has_url THEN url_key END) OVER of_site
      THEN min(CASE WHEN has_url THEN url_key END) OVER of_site
    ELSE headline_id
  END AS counter_key
FROM keys
WINDOW of_site AS (PARTITION BY site, headline_id)
