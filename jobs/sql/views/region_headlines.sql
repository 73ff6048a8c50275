-- One row per headline and province or country that it names, by its own name or by that of one of its cities
WITH places AS (
  SELECT
    headline_id,
    is_in_title,
    -- 广东省深圳市 is 广东, 延边朝鲜族自治州 is 延边; a name that has no such ending stays
    regexp_replace(
      name,
      '(省|市|(壮族|回族|维吾尔)?自治区|特别行政区|地区|((朝鲜|土家|苗|藏|羌|彝|布依|侗|哈尼|壮|傣|白|景颇|傈僳|回|蒙古|哈萨克|柯尔克孜)族?)*自治州).*$',
      '') AS name
  FROM headline_entities
  WHERE entity_type = 'place'
)
SELECT headline_id, region_kind, region, bool_or(is_in_title) AS is_in_title
FROM places
JOIN regions USING (name)
GROUP BY headline_id, region_kind, region
