-- All headlines are one group: each site then counts its own.
SELECT '' AS group_key, '' AS group_name, headline_id FROM headlines
