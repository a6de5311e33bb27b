CREATE TABLE "collection" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "collection_photo" (
	"collection_id" text NOT NULL,
	"photo_id" text NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "collection_photo_collection_id_photo_id_pk" PRIMARY KEY("collection_id","photo_id")
);
--> statement-breakpoint
CREATE TABLE "library_line" (
	"photo_id" text PRIMARY KEY NOT NULL,
	"uploaded_at" timestamp (3) with time zone NOT NULL,
	"uploaded_by" text NOT NULL,
	"taken_at" timestamp (3) with time zone,
	"rights" text,
	"licence_end" timestamp (3) with time zone,
	"taken_down_at" timestamp (3) with time zone,
	"misses_alt" integer NOT NULL,
	"misses_credit" integer NOT NULL,
	"entry" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "likeness_band" (
	"band" integer NOT NULL,
	"photo_id" text NOT NULL,
	"likeness" text NOT NULL,
	CONSTRAINT "likeness_band_band_photo_id_pk" PRIMARY KEY("band","photo_id")
);
--> statement-breakpoint
CREATE TABLE "look_alike" (
	"photo_id" text NOT NULL,
	"other_id" text NOT NULL,
	"distance" integer NOT NULL,
	CONSTRAINT "look_alike_photo_id_other_id_pk" PRIMARY KEY("photo_id","other_id")
);
--> statement-breakpoint
CREATE TABLE "photo_drawing" (
	"photo_id" text PRIMARY KEY NOT NULL,
	"attempts" integer NOT NULL,
	"next_try_at" timestamp (3) with time zone NOT NULL,
	"failed_at" timestamp (3) with time zone,
	"problem" text
);
--> statement-breakpoint
CREATE TABLE "photo_event" (
	"id" text PRIMARY KEY NOT NULL,
	"photo_id" text NOT NULL,
	"deed" text NOT NULL,
	"field" text,
	"before" jsonb,
	"after" jsonb,
	"reason" text,
	"person_id" text,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "photo_replacement" (
	"photo_id" text PRIMARY KEY NOT NULL,
	"replacement_id" text NOT NULL,
	"replaced_by" text NOT NULL,
	"replaced_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "photo_use" (
	"photo_id" text NOT NULL,
	"story_id" text NOT NULL,
	"version_id" text NOT NULL,
	CONSTRAINT "photo_use_photo_id_story_id_version_id_pk" PRIMARY KEY("photo_id","story_id","version_id")
);
--> statement-breakpoint
CREATE TABLE "post_check" (
	"id" text PRIMARY KEY NOT NULL,
	"post_id" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"why" text NOT NULL,
	"person_id" text,
	"finding" text NOT NULL,
	"seen_text" text,
	"silence" text,
	"capture_id" text
);
--> statement-breakpoint
CREATE TABLE "post_decision" (
	"id" text PRIMARY KEY NOT NULL,
	"origin" text NOT NULL,
	"post_id" text NOT NULL,
	"shown" text NOT NULL,
	"label" text NOT NULL,
	"ground" text NOT NULL,
	"reason" text NOT NULL,
	"state" text,
	"decided_by" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "post_watch" (
	"post_id" text PRIMARY KEY NOT NULL,
	"origin" text NOT NULL,
	"search_text" text NOT NULL,
	"state" text,
	"seen_text" text,
	"checked_at" timestamp (3) with time zone,
	"finding" text,
	"open_since" timestamp (3) with time zone,
	"since" timestamp (3) with time zone,
	"due" timestamp (3) with time zone,
	"tries" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "publication_post" (
	"story_id" text NOT NULL,
	"post_id" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "publication_post_story_id_post_id_pk" PRIMARY KEY("story_id","post_id")
);
--> statement-breakpoint
CREATE TABLE "search_entry" (
	"number" bigserial PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"subject_id" text NOT NULL,
	"words" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "social_post_photo" (
	"post_id" text NOT NULL,
	"photo_id" text NOT NULL,
	"role" text NOT NULL,
	CONSTRAINT "social_post_photo_post_id_photo_id_pk" PRIMARY KEY("post_id","photo_id")
);
--> statement-breakpoint
CREATE TABLE "working_post" (
	"story_id" text NOT NULL,
	"post_id" text NOT NULL,
	CONSTRAINT "working_post_story_id_post_id_pk" PRIMARY KEY("story_id","post_id")
);
--> statement-breakpoint
ALTER TABLE "social_post" ALTER COLUMN "captured_by" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "photo" ADD COLUMN "rights_by" text;--> statement-breakpoint
ALTER TABLE "photo" ADD COLUMN "taken_down_by" text;--> statement-breakpoint
ALTER TABLE "social_post" ADD COLUMN "more" jsonb;--> statement-breakpoint
ALTER TABLE "collection" ADD CONSTRAINT "collection_created_by_person_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "collection_photo" ADD CONSTRAINT "collection_photo_collection_id_collection_id_fk" FOREIGN KEY ("collection_id") REFERENCES "public"."collection"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "collection_photo" ADD CONSTRAINT "collection_photo_photo_id_photo_id_fk" FOREIGN KEY ("photo_id") REFERENCES "public"."photo"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "library_line" ADD CONSTRAINT "library_line_photo_id_photo_id_fk" FOREIGN KEY ("photo_id") REFERENCES "public"."photo"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "likeness_band" ADD CONSTRAINT "likeness_band_photo_id_photo_id_fk" FOREIGN KEY ("photo_id") REFERENCES "public"."photo"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "look_alike" ADD CONSTRAINT "look_alike_photo_id_photo_id_fk" FOREIGN KEY ("photo_id") REFERENCES "public"."photo"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "look_alike" ADD CONSTRAINT "look_alike_other_id_photo_id_fk" FOREIGN KEY ("other_id") REFERENCES "public"."photo"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "photo_drawing" ADD CONSTRAINT "photo_drawing_photo_id_photo_id_fk" FOREIGN KEY ("photo_id") REFERENCES "public"."photo"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "photo_event" ADD CONSTRAINT "photo_event_photo_id_photo_id_fk" FOREIGN KEY ("photo_id") REFERENCES "public"."photo"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "photo_event" ADD CONSTRAINT "photo_event_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "photo_replacement" ADD CONSTRAINT "photo_replacement_photo_id_photo_id_fk" FOREIGN KEY ("photo_id") REFERENCES "public"."photo"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "photo_replacement" ADD CONSTRAINT "photo_replacement_replacement_id_photo_id_fk" FOREIGN KEY ("replacement_id") REFERENCES "public"."photo"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "photo_replacement" ADD CONSTRAINT "photo_replacement_replaced_by_person_id_fk" FOREIGN KEY ("replaced_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "photo_use" ADD CONSTRAINT "photo_use_story_id_story_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."story"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "post_check" ADD CONSTRAINT "post_check_post_id_social_post_id_fk" FOREIGN KEY ("post_id") REFERENCES "public"."social_post"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "post_check" ADD CONSTRAINT "post_check_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "post_check" ADD CONSTRAINT "post_check_capture_id_social_post_id_fk" FOREIGN KEY ("capture_id") REFERENCES "public"."social_post"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "post_decision" ADD CONSTRAINT "post_decision_post_id_social_post_id_fk" FOREIGN KEY ("post_id") REFERENCES "public"."social_post"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "post_decision" ADD CONSTRAINT "post_decision_decided_by_person_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "post_watch" ADD CONSTRAINT "post_watch_post_id_social_post_id_fk" FOREIGN KEY ("post_id") REFERENCES "public"."social_post"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publication_post" ADD CONSTRAINT "publication_post_story_id_publication_story_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."publication"("story_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publication_post" ADD CONSTRAINT "publication_post_post_id_social_post_id_fk" FOREIGN KEY ("post_id") REFERENCES "public"."social_post"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "social_post_photo" ADD CONSTRAINT "social_post_photo_post_id_social_post_id_fk" FOREIGN KEY ("post_id") REFERENCES "public"."social_post"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "social_post_photo" ADD CONSTRAINT "social_post_photo_photo_id_photo_id_fk" FOREIGN KEY ("photo_id") REFERENCES "public"."photo"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "working_post" ADD CONSTRAINT "working_post_story_id_story_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."story"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "working_post" ADD CONSTRAINT "working_post_post_id_social_post_id_fk" FOREIGN KEY ("post_id") REFERENCES "public"."social_post"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "collection_name" ON "collection" USING btree ("name");--> statement-breakpoint
CREATE INDEX "collection_photo_photo" ON "collection_photo" USING btree ("photo_id");--> statement-breakpoint
CREATE INDEX "collection_photo_order" ON "collection_photo" USING btree ("collection_id","position");--> statement-breakpoint
CREATE INDEX "library_line_newest" ON "library_line" USING btree ("uploaded_at","photo_id","entry");--> statement-breakpoint
CREATE INDEX "library_line_uploader" ON "library_line" USING btree ("uploaded_by","uploaded_at");--> statement-breakpoint
CREATE INDEX "library_line_rights" ON "library_line" USING btree ("rights","uploaded_at");--> statement-breakpoint
CREATE INDEX "library_line_licence" ON "library_line" USING btree ("licence_end");--> statement-breakpoint
CREATE INDEX "library_line_taken" ON "library_line" USING btree ("taken_at");--> statement-breakpoint
CREATE INDEX "library_line_taken_down" ON "library_line" USING btree ("taken_down_at");--> statement-breakpoint
CREATE INDEX "library_line_alt" ON "library_line" USING btree ("misses_alt","uploaded_at");--> statement-breakpoint
CREATE INDEX "library_line_credit" ON "library_line" USING btree ("misses_credit","uploaded_at");--> statement-breakpoint
CREATE INDEX "likeness_band_photo" ON "likeness_band" USING btree ("photo_id");--> statement-breakpoint
CREATE INDEX "look_alike_other" ON "look_alike" USING btree ("other_id");--> statement-breakpoint
CREATE INDEX "photo_drawing_next" ON "photo_drawing" USING btree ("failed_at","next_try_at");--> statement-breakpoint
CREATE INDEX "photo_event_photo" ON "photo_event" USING btree ("photo_id","at");--> statement-breakpoint
CREATE INDEX "photo_replacement_by" ON "photo_replacement" USING btree ("replacement_id");--> statement-breakpoint
CREATE INDEX "photo_use_story" ON "photo_use" USING btree ("story_id","version_id");--> statement-breakpoint
CREATE INDEX "post_check_post" ON "post_check" USING btree ("post_id","at");--> statement-breakpoint
CREATE INDEX "post_decision_origin" ON "post_decision" USING btree ("origin","at");--> statement-breakpoint
CREATE INDEX "post_watch_origin" ON "post_watch" USING btree ("origin");--> statement-breakpoint
CREATE INDEX "post_watch_due" ON "post_watch" USING btree ("due");--> statement-breakpoint
CREATE INDEX "post_watch_open" ON "post_watch" USING btree ("open_since");--> statement-breakpoint
CREATE INDEX "publication_post_post" ON "publication_post" USING btree ("post_id");--> statement-breakpoint
CREATE UNIQUE INDEX "search_entry_subject" ON "search_entry" USING btree ("kind","subject_id");--> statement-breakpoint
CREATE INDEX "social_post_photo_photo" ON "social_post_photo" USING btree ("photo_id");--> statement-breakpoint
CREATE INDEX "working_post_post" ON "working_post" USING btree ("post_id");--> statement-breakpoint
ALTER TABLE "photo" ADD CONSTRAINT "photo_rights_by_person_id_fk" FOREIGN KEY ("rights_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "photo" ADD CONSTRAINT "photo_taken_down_by_person_id_fk" FOREIGN KEY ("taken_down_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;