CREATE TABLE "search_lesson" (
	"number" bigserial PRIMARY KEY NOT NULL,
	"story_id" text NOT NULL
);
