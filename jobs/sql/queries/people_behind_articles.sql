-- Who stands behind the articles: which names appear in which editorial role?
SELECT credit.role, credit.name, credit.name_kind, count(DISTINCT article_id) AS articles
FROM articles
LATERAL VIEW explode(credits) AS credit
WHERE credit.name <> ''
GROUP BY credit.role, credit.name, credit.name_kind
ORDER BY articles DESC, credit.role, credit.name
LIMIT 15
