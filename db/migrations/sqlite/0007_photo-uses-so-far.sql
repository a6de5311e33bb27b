INSERT OR IGNORE INTO photo_use (photo_id, story_id, version_id)
SELECT named.value, working_copy.story_id, '' FROM working_copy, json_tree(working_copy.copy) AS named
WHERE named.key = 'photoId' AND named.type = 'text';
--> statement-breakpoint
INSERT OR IGNORE INTO photo_use (photo_id, story_id, version_id)
SELECT named.value, version.story_id, version.id FROM version, json_tree(version.copy) AS named
WHERE named.key = 'photoId' AND named.type = 'text';
