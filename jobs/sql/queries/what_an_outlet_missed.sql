-- What did an outlet miss that at least two others ran?
SELECT story_title, count(DISTINCT outlet) AS outlets, array_join(sort_array(collect_set(outlet)), '、') AS who
FROM reprint_chains
GROUP BY story_id, story_title
HAVING outlets >= 2 AND NOT array_contains(collect_set(outlet), '晨光资讯')
ORDER BY outlets DESC, story_title, story_id
LIMIT 10
