INSERT INTO photo_use (photo_id, story_id, version_id)
SELECT DISTINCT named #>> '{}', story_id, '' FROM working_copy, jsonb_path_query(copy, 'strict $.**.photoId') AS named
WHERE jsonb_typeof(named) = 'string';
--> statement-breakpoint
INSERT INTO photo_use (photo_id, story_id, version_id)
SELECT DISTINCT named #>> '{}', story_id, id FROM version, jsonb_path_query(copy, 'strict $.**.photoId') AS named
WHERE jsonb_typeof(named) = 'string';
