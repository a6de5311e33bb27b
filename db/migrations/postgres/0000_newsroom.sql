CREATE TABLE "approval" (
	"id" text PRIMARY KEY NOT NULL,
	"story_id" text NOT NULL,
	"version_id" text NOT NULL,
	"hash" text NOT NULL,
	"block_hashes" jsonb NOT NULL,
	"person_id" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"lapsed_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "author" (
	"id" text PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"bio" text DEFAULT '' NOT NULL,
	"social_platform" text,
	"social_handle" text,
	"person_id" text
);
--> statement-breakpoint
CREATE TABLE "change_note" (
	"id" text PRIMARY KEY NOT NULL,
	"story_id" text NOT NULL,
	"version_id" text NOT NULL,
	"change_class" text NOT NULL,
	"note" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "contributor" (
	"story_id" text NOT NULL,
	"person_id" text NOT NULL,
	"first_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "contributor_story_id_person_id_pk" PRIMARY KEY("story_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "history" (
	"id" text PRIMARY KEY NOT NULL,
	"story_id" text NOT NULL,
	"revision" integer NOT NULL,
	"action" text NOT NULL,
	"from_state" text,
	"to_state" text NOT NULL,
	"from_public" text,
	"to_public" text NOT NULL,
	"person_id" text,
	"at" timestamp (3) with time zone NOT NULL,
	"version_id" text,
	"reason" text,
	"change_class" text,
	"note" text,
	"warnings" jsonb DEFAULT '[]'::jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "outbox" (
	"id" text PRIMARY KEY NOT NULL,
	"topic" text NOT NULL,
	"payload" jsonb NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"next_try_at" timestamp (3) with time zone NOT NULL,
	"attempts" integer NOT NULL,
	"done_at" timestamp (3) with time zone,
	"last_error" text
);
--> statement-breakpoint
CREATE TABLE "person" (
	"id" text PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"password_hash" text NOT NULL,
	"session_epoch" integer DEFAULT 1 NOT NULL,
	"disabled_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "person_role" (
	"person_id" text NOT NULL,
	"role" text NOT NULL,
	CONSTRAINT "person_role_person_id_role_pk" PRIMARY KEY("person_id","role")
);
--> statement-breakpoint
CREATE TABLE "photo" (
	"id" text PRIMARY KEY NOT NULL,
	"sha256" text NOT NULL,
	"original_key" text NOT NULL,
	"file_name" text NOT NULL,
	"media_type" text NOT NULL,
	"width" integer NOT NULL,
	"height" integer NOT NULL,
	"bytes" integer NOT NULL,
	"facts" jsonb NOT NULL,
	"raw_metadata" text NOT NULL,
	"renditions" jsonb NOT NULL,
	"placeholder" text,
	"search_text" text NOT NULL,
	"uploaded_by" text NOT NULL,
	"uploaded_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "publication" (
	"story_id" text PRIMARY KEY NOT NULL,
	"version_id" text NOT NULL,
	"section_id" text NOT NULL,
	"slug" text NOT NULL,
	"headline" text NOT NULL,
	"standfirst" text NOT NULL,
	"lead_photo_id" text,
	"first_published_at" timestamp (3) with time zone NOT NULL,
	"last_published_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "publication_author" (
	"story_id" text NOT NULL,
	"author_id" text NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "publication_author_story_id_author_id_pk" PRIMARY KEY("story_id","author_id")
);
--> statement-breakpoint
CREATE TABLE "publication_photo" (
	"story_id" text NOT NULL,
	"photo_id" text NOT NULL,
	CONSTRAINT "publication_photo_story_id_photo_id_pk" PRIMARY KEY("story_id","photo_id")
);
--> statement-breakpoint
CREATE TABLE "publication_tag" (
	"story_id" text NOT NULL,
	"tag_id" text NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "publication_tag_story_id_tag_id_pk" PRIMARY KEY("story_id","tag_id")
);
--> statement-breakpoint
CREATE TABLE "redirect" (
	"section_slug" text NOT NULL,
	"slug" text NOT NULL,
	"story_id" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "redirect_section_slug_slug_pk" PRIMARY KEY("section_slug","slug")
);
--> statement-breakpoint
CREATE TABLE "section" (
	"id" text PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"description" text DEFAULT '' NOT NULL,
	"position" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "setting" (
	"key" text PRIMARY KEY NOT NULL,
	"value" jsonb NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	"changed_by" text
);
--> statement-breakpoint
CREATE TABLE "social_post" (
	"id" text PRIMARY KEY NOT NULL,
	"platform" text NOT NULL,
	"post_id" text NOT NULL,
	"url" text NOT NULL,
	"author_name" text NOT NULL,
	"handle" text NOT NULL,
	"text" text NOT NULL,
	"language" text,
	"direction" text NOT NULL,
	"posted_on" text NOT NULL,
	"captured_how" text NOT NULL,
	"captured_by" text NOT NULL,
	"captured_at" timestamp (3) with time zone NOT NULL,
	"raw" text,
	"sha256" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "story" (
	"id" text PRIMARY KEY NOT NULL,
	"working_state" text NOT NULL,
	"public_state" text NOT NULL,
	"revision" integer NOT NULL,
	"headline" text NOT NULL,
	"search_text" text DEFAULT '' NOT NULL,
	"section_id" text,
	"slug" text NOT NULL,
	"details_revision" integer NOT NULL,
	"live_version_id" text,
	"release_at" timestamp (3) with time zone,
	"release_zone" text,
	"created_by" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"moved_at" timestamp (3) with time zone NOT NULL,
	"moved_by" text
);
--> statement-breakpoint
CREATE TABLE "story_author" (
	"story_id" text NOT NULL,
	"person_id" text NOT NULL,
	CONSTRAINT "story_author_story_id_person_id_pk" PRIMARY KEY("story_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "story_byline" (
	"story_id" text NOT NULL,
	"author_id" text NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "story_byline_story_id_author_id_pk" PRIMARY KEY("story_id","author_id")
);
--> statement-breakpoint
CREATE TABLE "story_tag" (
	"story_id" text NOT NULL,
	"tag_id" text NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "story_tag_story_id_tag_id_pk" PRIMARY KEY("story_id","tag_id")
);
--> statement-breakpoint
CREATE TABLE "story_update" (
	"sequence" bigserial PRIMARY KEY NOT NULL,
	"story_id" text NOT NULL,
	"update" "bytea" NOT NULL,
	"person_id" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "tag" (
	"id" text PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "version" (
	"id" text PRIMARY KEY NOT NULL,
	"story_id" text NOT NULL,
	"number" integer NOT NULL,
	"copy" jsonb NOT NULL,
	"details" jsonb NOT NULL,
	"hash" text NOT NULL,
	"block_hashes" jsonb NOT NULL,
	"contributor_ids" jsonb NOT NULL,
	"cause" text NOT NULL,
	"cut_by" text,
	"cut_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "working_copy" (
	"story_id" text PRIMARY KEY NOT NULL,
	"state" "bytea" NOT NULL,
	"copy" jsonb NOT NULL,
	"schema_version" integer NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "approval" ADD CONSTRAINT "approval_story_id_story_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."story"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "approval" ADD CONSTRAINT "approval_version_id_version_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."version"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "approval" ADD CONSTRAINT "approval_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "author" ADD CONSTRAINT "author_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "change_note" ADD CONSTRAINT "change_note_story_id_story_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."story"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "change_note" ADD CONSTRAINT "change_note_version_id_version_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."version"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contributor" ADD CONSTRAINT "contributor_story_id_story_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."story"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contributor" ADD CONSTRAINT "contributor_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "history" ADD CONSTRAINT "history_story_id_story_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."story"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "history" ADD CONSTRAINT "history_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "history" ADD CONSTRAINT "history_version_id_version_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."version"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person_role" ADD CONSTRAINT "person_role_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "photo" ADD CONSTRAINT "photo_uploaded_by_person_id_fk" FOREIGN KEY ("uploaded_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publication" ADD CONSTRAINT "publication_story_id_story_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."story"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publication" ADD CONSTRAINT "publication_version_id_version_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."version"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publication" ADD CONSTRAINT "publication_section_id_section_id_fk" FOREIGN KEY ("section_id") REFERENCES "public"."section"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publication_author" ADD CONSTRAINT "publication_author_story_id_publication_story_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."publication"("story_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publication_author" ADD CONSTRAINT "publication_author_author_id_author_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."author"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publication_photo" ADD CONSTRAINT "publication_photo_story_id_publication_story_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."publication"("story_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publication_photo" ADD CONSTRAINT "publication_photo_photo_id_photo_id_fk" FOREIGN KEY ("photo_id") REFERENCES "public"."photo"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publication_tag" ADD CONSTRAINT "publication_tag_story_id_publication_story_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."publication"("story_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publication_tag" ADD CONSTRAINT "publication_tag_tag_id_tag_id_fk" FOREIGN KEY ("tag_id") REFERENCES "public"."tag"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "redirect" ADD CONSTRAINT "redirect_story_id_story_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."story"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "setting" ADD CONSTRAINT "setting_changed_by_person_id_fk" FOREIGN KEY ("changed_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "social_post" ADD CONSTRAINT "social_post_captured_by_person_id_fk" FOREIGN KEY ("captured_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "story" ADD CONSTRAINT "story_section_id_section_id_fk" FOREIGN KEY ("section_id") REFERENCES "public"."section"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "story" ADD CONSTRAINT "story_created_by_person_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "story" ADD CONSTRAINT "story_moved_by_person_id_fk" FOREIGN KEY ("moved_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "story_author" ADD CONSTRAINT "story_author_story_id_story_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."story"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "story_author" ADD CONSTRAINT "story_author_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "story_byline" ADD CONSTRAINT "story_byline_story_id_story_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."story"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "story_byline" ADD CONSTRAINT "story_byline_author_id_author_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."author"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "story_tag" ADD CONSTRAINT "story_tag_story_id_story_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."story"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "story_tag" ADD CONSTRAINT "story_tag_tag_id_tag_id_fk" FOREIGN KEY ("tag_id") REFERENCES "public"."tag"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "story_update" ADD CONSTRAINT "story_update_story_id_story_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."story"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "story_update" ADD CONSTRAINT "story_update_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "version" ADD CONSTRAINT "version_story_id_story_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."story"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "version" ADD CONSTRAINT "version_cut_by_person_id_fk" FOREIGN KEY ("cut_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "working_copy" ADD CONSTRAINT "working_copy_story_id_story_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."story"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "approval_story" ON "approval" USING btree ("story_id");--> statement-breakpoint
CREATE UNIQUE INDEX "author_slug_unique" ON "author" USING btree ("slug");--> statement-breakpoint
CREATE INDEX "author_person" ON "author" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "change_note_story" ON "change_note" USING btree ("story_id");--> statement-breakpoint
CREATE UNIQUE INDEX "history_story_revision" ON "history" USING btree ("story_id","revision");--> statement-breakpoint
CREATE INDEX "outbox_waiting" ON "outbox" USING btree ("done_at","next_try_at");--> statement-breakpoint
CREATE UNIQUE INDEX "person_email_unique" ON "person" USING btree ("email");--> statement-breakpoint
CREATE INDEX "photo_uploaded" ON "photo" USING btree ("uploaded_at");--> statement-breakpoint
CREATE INDEX "photo_sha256" ON "photo" USING btree ("sha256");--> statement-breakpoint
CREATE UNIQUE INDEX "publication_address" ON "publication" USING btree ("section_id","slug");--> statement-breakpoint
CREATE INDEX "publication_section" ON "publication" USING btree ("section_id","first_published_at");--> statement-breakpoint
CREATE INDEX "publication_first" ON "publication" USING btree ("first_published_at");--> statement-breakpoint
CREATE INDEX "publication_author_author" ON "publication_author" USING btree ("author_id");--> statement-breakpoint
CREATE INDEX "publication_photo_photo" ON "publication_photo" USING btree ("photo_id");--> statement-breakpoint
CREATE INDEX "publication_tag_tag" ON "publication_tag" USING btree ("tag_id");--> statement-breakpoint
CREATE UNIQUE INDEX "section_slug_unique" ON "section" USING btree ("slug");--> statement-breakpoint
CREATE INDEX "social_post_origin" ON "social_post" USING btree ("platform","post_id");--> statement-breakpoint
CREATE INDEX "social_post_captured" ON "social_post" USING btree ("captured_at");--> statement-breakpoint
CREATE INDEX "story_board" ON "story" USING btree ("working_state","updated_at");--> statement-breakpoint
CREATE INDEX "story_updated" ON "story" USING btree ("updated_at");--> statement-breakpoint
CREATE INDEX "story_author_person" ON "story_author" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "story_update_story" ON "story_update" USING btree ("story_id","sequence");--> statement-breakpoint
CREATE UNIQUE INDEX "tag_slug_unique" ON "tag" USING btree ("slug");--> statement-breakpoint
CREATE UNIQUE INDEX "version_story_number" ON "version" USING btree ("story_id","number");