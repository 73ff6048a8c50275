-- Which view counters has each group on each site? GroupAttentions measures what they say.
-- The groups are the view "group_members": group_key, headline_id, each pair once.
SELECT
  site, group_key, cluster, tie, outlet_key, low, high, is_rated, per_hour_low, per_hour_high, overperformance
FROM site_counters
JOIN group_members USING (headline_id)
