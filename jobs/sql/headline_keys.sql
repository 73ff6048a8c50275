-- Which headline does a title by an outlet mean?
-- The id is a hash of both keys, each with its length, so that it is the same in every run.
SELECT
  title_key,
  outlet_key,
  substr(sha2(concat(octet_length(title_key), ':', title_key, octet_length(outlet_key), ':', outlet_key), 256), 1, 32)
    AS headline_id
FROM (
  SELECT title_key, outlet_key FROM articles
  UNION
  SELECT title_key, outlet_key FROM recommendations
)
WHERE title_key <> ''
