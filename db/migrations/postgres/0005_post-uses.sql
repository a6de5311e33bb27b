-- Which records are shown where, out of the texts that were there before anybody wrote it down.
INSERT INTO "publication_post" ("story_id", "post_id", "at")
SELECT DISTINCT p."story_id", r."id", p."first_published_at"
FROM "publication" p
JOIN "version" v ON v."id" = p."version_id"
CROSS JOIN LATERAL jsonb_array_elements(v."copy" -> 'body' -> 'content') b
JOIN "social_post" r ON r."id" = b.value -> 'attrs' ->> 'recordId'
WHERE b.value ->> 'type' = 'socialPost';
--> statement-breakpoint
INSERT INTO "working_post" ("story_id", "post_id")
SELECT DISTINCT w."story_id", r."id"
FROM "working_copy" w
CROSS JOIN LATERAL jsonb_array_elements(w."copy" -> 'body' -> 'content') b
JOIN "social_post" r ON r."id" = b.value -> 'attrs' ->> 'recordId'
WHERE b.value ->> 'type' = 'socialPost';
