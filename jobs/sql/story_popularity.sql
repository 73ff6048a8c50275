-- The headlines of each story, under the title of its original.
SELECT story_id AS group_key, title AS group_name, headline_id FROM story_headlines JOIN stories USING (story_id)
