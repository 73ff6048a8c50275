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
--
-- Rows go twice to where they meet: to those of their URL, then to those of their title. All that is asked of either
-- is asked by windows there.
CREATE TEMPORARY VIEW at_urls AS
WITH forms AS (
  SELECT
    meeting_place, site, title_key, outlet_key, url_key,
    -- without a URL the day tells an issue from the next
    CASE WHEN url_key = '' THEN seen_on ELSE '' END AS seen_on,
    min(to_date(from_utc_timestamp(published_not_before, 'Asia/Shanghai'))) AS published_on,
    sum(sighting_count) AS sighting_count
  FROM (
    -- forms without URL do not meet, so that they need not all go to one place
    SELECT /*+ REPARTITION(meeting_place) */ *, xxhash64(CASE WHEN url_key = '' THEN title_key ELSE url_key END) AS meeting_place
    FROM sightings
  )
  GROUP BY ALL
),
named AS (
  SELECT
    f.*,
    trim(TRAILING '.' FROM title_key) AS stem,
    endswith(title_key, '...') AS is_cut,
    coalesce(canonical_outlet_key, '') AS outlet,
    url_key <> '' AS has_url
  FROM forms AS f
  LEFT JOIN outlets AS o ON o.outlet_key = f.outlet_key
),
counted AS (
  SELECT *, dense_rank() OVER (PARTITION BY meeting_place, url_key ORDER BY stem, is_cut, outlet) AS number_at_url
  FROM named
),
-- What stands at a URL. One under which dozens of titles stand is no article's.
met AS (
  SELECT
    * EXCEPT (has_url),
    has_url AND max(number_at_url) OVER at_url < 25 AS has_url,
    collect_set(CASE WHEN has_url AND number_at_url < 25 AND NOT is_cut THEN stem END) OVER at_url AS titles,
    min(nullif(outlet, '')) OVER at_url AS first_outlet,
    max(nullif(outlet, '')) OVER at_url AS last_outlet,
    min(published_on) OVER at_url AS first_published_on
  FROM counted
  WINDOW at_url AS (PARTITION BY meeting_place, url_key)
)
SELECT
  site, title_key, outlet_key, url_key, seen_on, stem, is_cut, sighting_count, has_url,
  CASE WHEN has_url AND outlet = '' AND first_outlet = last_outlet THEN first_outlet ELSE outlet END AS outlet,
  CASE
    WHEN has_url THEN coalesce(
      first_published_on,
      -- the date in the URL: /20261103/, /2026-11/03/
      CAST(try_to_timestamp(
        regexp_replace(
          regexp_extract(
            url_key, '(?<![0-9])20[0-9]{2}[-/_]?(0[1-9]|1[0-2])[-/_]?(0[1-9]|[12][0-9]|3[01])(?![0-9])', 0),
          '[^0-9]', ''),
        'yyyyMMdd') AS DATE))
    ELSE published_on
  END AS put_up_on,
  -- the longest title that begins so; some sites cut titles and do not say so
  CASE
    WHEN has_url AND (is_cut OR char_length(stem) >= 6)
      THEN array_max(transform(
        filter(titles, title -> startswith(title, stem)),
        title -> struct(char_length(title) AS length, title))).title
  END AS url_title,
  has_url AND coalesce(first_outlet < last_outlet, FALSE) AS has_several_outlets,
  has_url AND size(filter(titles, title -> NOT startswith(title, stem) AND NOT startswith(stem, title))) > 0 AS has_other_titles
FROM met;

-- Cut titles whose URL does not tell the rest. Over all sites only long beginnings are looked for.
CREATE TEMPORARY VIEW cut_titles AS
SELECT DISTINCT
  CASE WHEN outlet = '' THEN concat('site ', site) ELSE concat('outlet ', outlet) END AS scope,
  stem,
  substr(stem, 1, 4) AS head
FROM at_urls
WHERE is_cut AND url_title IS NULL AND char_length(stem) >= 4
UNION ALL
SELECT DISTINCT 'all' AS scope, stem, substr(stem, 1, 8) AS head
FROM at_urls
WHERE is_cut AND url_title IS NULL AND char_length(stem) >= 8 AND outlet = '';

-- In the order of titles, those that begin like a cut one come right behind it.
CREATE TEMPORARY VIEW completed AS
WITH whole_titles AS (
  SELECT scope, substr(title, 1, CASE scope WHEN 'all' THEN 8 ELSE 4 END) AS head, title
  FROM (
    SELECT
      title,
      explode(array_compact(array(
        'all', concat('site ', site), CASE WHEN outlet <> '' THEN concat('outlet ', outlet) END))) AS scope
    FROM (
      SELECT site, outlet, coalesce(url_title, stem) AS title
      FROM at_urls
      WHERE NOT is_cut OR url_title IS NOT NULL
    )
    -- most begin like no cut one in any scope
    WHERE substr(title, 1, 4) IN (SELECT substr(head, 1, 4) FROM cut_titles)
  )
)
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
    SELECT DISTINCT scope, head, title AS stem, TRUE AS is_whole
    FROM whole_titles
    LEFT SEMI JOIN cut_titles USING (scope, head)
  )
  WINDOW in_order AS (PARTITION BY scope, head ORDER BY stem, is_whole)
)
WHERE NOT is_whole;

WITH whole_forms AS (
  SELECT *, coalesce(url_title, stem) AS title, FALSE AS has_several_titles
  FROM at_urls
  WHERE NOT is_cut OR url_title IS NOT NULL
  UNION ALL
  SELECT
    f.*,
    CASE
      WHEN near.title IS NOT NULL THEN near.title
      WHEN far.title IS NOT NULL AND NOT near.has_several THEN far.title
      ELSE concat(f.stem, '...')
    END AS title,
    coalesce(near.has_several OR (near.title IS NULL AND far.has_several), FALSE) AS has_several_titles
  FROM at_urls AS f
  LEFT JOIN completed AS near
    ON near.stem = f.stem AND near.scope = CASE WHEN outlet = '' THEN concat('site ', site) ELSE concat('outlet ', outlet) END
  LEFT JOIN completed AS far
    ON outlet = '' AND far.stem = f.stem AND far.scope = 'all'
  WHERE is_cut AND url_title IS NULL
),

-- What is known of the outlets of a title, on the form's site and on all.
of_site AS (
  SELECT
    *,
    min(nullif(outlet, '')) OVER site_title AS first_site_outlet,
    max(nullif(outlet, '')) OVER site_title AS last_site_outlet,
    bool_or(outlet <> '' AND has_url) OVER site_title AS has_outlet_at_url,
    coalesce(
      min(CASE WHEN outlet = '' AND has_url THEN url_key END) OVER site_title
        < max(CASE WHEN outlet = '' AND has_url THEN url_key END) OVER site_title,
      FALSE) AS has_several_urls
  -- sorted by a hash first, as titles begin alike
  FROM (SELECT /*+ REPARTITION(title_hash) */ *, xxhash64(title) AS title_hash FROM whole_forms)
  WINDOW site_title AS (PARTITION BY title_hash, title, site)
),
of_all_sites AS (
  SELECT
    *,
    min(first_site_outlet) OVER any_title AS first_outlet,
    max(last_site_outlet) OVER any_title AS last_outlet,
    bool_or(has_several_urls) OVER any_title OR char_length(title) < 8 AS is_vague
  FROM of_site
  WINDOW any_title AS (PARTITION BY title_hash, title)
),
-- Forms without outlet whose URL does not tell it. Those that stand alone are not joined with any other:
-- several outlets have the title, or it stands at several URLs of a site, or it is short.
outlet_forms AS (
  SELECT
    site, title_key, outlet_key, url_key, seen_on, sighting_count, has_url, put_up_on, title_hash, title,
    CASE
      WHEN outlet <> '' THEN outlet
      -- at another URL of the site stands another's article, or another issue
      WHEN has_url AND has_outlet_at_url THEN ''
      WHEN first_site_outlet = last_site_outlet THEN first_site_outlet
      WHEN first_outlet = last_outlet AND NOT is_vague THEN first_outlet
      ELSE ''
    END AS outlet,
    outlet = '' AND (first_outlet IS NOT NULL OR is_vague) AS stands_alone,
    CASE
      WHEN has_several_outlets THEN 'url of several outlets'
      WHEN has_other_titles THEN 'url of several titles'
      WHEN has_several_titles THEN 'cut title of several'
      WHEN outlet = '' AND first_outlet < last_outlet THEN 'title of several outlets'
    END AS conflict
  FROM of_all_sites
),

-- Titles that recur: those that say so, and those that one site has put up on several days.
put_up AS (
  SELECT
    *,
    min(put_up_on) OVER on_site < max(put_up_on) OVER on_site AS recurs_on_site,
    -- issues of one day on one site are told by their URLs
    min(CASE WHEN has_url THEN url_key END) OVER on_day < max(CASE WHEN has_url THEN url_key END) OVER on_day
      AS has_several_on_day
  FROM outlet_forms
  WINDOW
    -- in the order of days, as the rows are then sorted once for both
    on_site AS (
      PARTITION BY title_hash, title, outlet, site ORDER BY put_up_on ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING),
    on_day AS (PARTITION BY title_hash, title, outlet, site, put_up_on)
),
recurring AS (
  SELECT
    *,
    coalesce(bool_or(recurs_on_site) OVER anywhere, FALSE) OR (char_length(title) <= 12 AND title RLIKE
      '^(早|午|晚|夜|周|日|月)(报|读|间新闻|评|讯|餐)|(早报|晚报|早餐|早读|晨读|夜读|晚读|早知道|早班车|速览|速递|快讯|要闻|播报|汇总|盘点|一览|回顾|预报|提示|日历|金价|油价|菜价|行情|收评|早评|午评|开奖|运势|图说|数读|每日一[^0-9]|一周[^0-9]{1,3})$'
      AND title NOT RLIKE '[0-9]') AS recurs,
    collect_set(put_up_on) OVER anywhere AS days,
    collect_set(CASE WHEN has_several_on_day THEN put_up_on END) OVER anywhere AS days_of_several
  FROM put_up
  WINDOW anywhere AS (PARTITION BY title_hash, title, outlet)
),
issues AS (
  SELECT
    *,
    CASE
      WHEN outlet = '' AND stands_alone AND has_url THEN concat('url ', url_key)
      WHEN outlet = '' AND stands_alone AND NOT recurs THEN concat('site ', site)
      WHEN NOT recurs THEN ''
      WHEN has_url AND (put_up_on IS NULL OR array_contains(days_of_several, put_up_on)) THEN concat('url ', url_key)
      WHEN put_up_on IS NOT NULL THEN concat('day ', put_up_on)
      -- the last one known by that day
      ELSE concat('day ', coalesce(CAST(array_max(filter(days, day -> CAST(day AS STRING) <= seen_on)) AS STRING), seen_on))
    END AS issue
  FROM recurring
),
keys AS (
  SELECT
    site, title_key, outlet_key, url_key,
    CASE WHEN recurs THEN seen_on ELSE '' END AS seen_on,
    title_hash, title, outlet, issue, has_url, conflict,
    sum(sighting_count) AS sighting_count
  FROM issues
  GROUP BY ALL
),
with_id AS (
  SELECT
    *,
    substr(sha2(concat(
      octet_length(title), ':', title, octet_length(outlet), ':', outlet, octet_length(issue), ':', issue), 256), 1, 32)
      AS headline_id,
    min(CASE WHEN has_url THEN url_key END) OVER headline_on_site AS first_url_key,
    max(CASE WHEN has_url THEN url_key END) OVER headline_on_site AS last_url_key
  FROM keys
  WINDOW headline_on_site AS (PARTITION BY title_hash, title, outlet, issue, site)
)
SELECT
  site, title_key, outlet_key, url_key, seen_on, headline_id,
  title AS headline_title_key,
  outlet AS headline_outlet_key,
  nullif(issue, '') AS issue,
  conflict,
  sighting_count,
  -- the counter that a site keeps for it: of the URL, if need be the only one of the headline there
  CASE
    WHEN has_url THEN url_key
    WHEN first_url_key = last_url_key THEN first_url_key
    ELSE headline_id
  END AS counter_key
FROM with_id
