CREATE TABLE "embed" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"host" text,
	"host_key" text,
	"provider" text NOT NULL,
	"url" text NOT NULL,
	"title" text NOT NULL,
	"author_name" text NOT NULL,
	"description" text NOT NULL,
	"shape" text NOT NULL,
	"poster_photo_id" text,
	"captured_how" text NOT NULL,
	"captured_by" text NOT NULL,
	"captured_at" timestamp (3) with time zone NOT NULL,
	"raw" text,
	"sha256" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "publication_embed" (
	"story_id" text NOT NULL,
	"embed_id" text NOT NULL,
	CONSTRAINT "publication_embed_story_id_embed_id_pk" PRIMARY KEY("story_id","embed_id")
);
--> statement-breakpoint
ALTER TABLE "embed" ADD CONSTRAINT "embed_poster_photo_id_photo_id_fk" FOREIGN KEY ("poster_photo_id") REFERENCES "public"."photo"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "embed" ADD CONSTRAINT "embed_captured_by_person_id_fk" FOREIGN KEY ("captured_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publication_embed" ADD CONSTRAINT "publication_embed_story_id_publication_story_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."publication"("story_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publication_embed" ADD CONSTRAINT "publication_embed_embed_id_embed_id_fk" FOREIGN KEY ("embed_id") REFERENCES "public"."embed"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "embed_poster" ON "embed" USING btree ("poster_photo_id");--> statement-breakpoint
CREATE INDEX "embed_captured" ON "embed" USING btree ("captured_at");--> statement-breakpoint
CREATE INDEX "publication_embed_embed" ON "publication_embed" USING btree ("embed_id");