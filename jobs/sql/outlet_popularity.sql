-- The headlines of each outlet.
SELECT outlet_key AS group_key, outlet AS group_name, headline_id FROM headlines
