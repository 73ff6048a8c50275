-- The headlines about each person, place and organisation.
SELECT entity_id AS group_key, name AS group_name, headline_id FROM headline_entities
