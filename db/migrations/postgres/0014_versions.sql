CREATE TABLE "save_point" (
	"id" text PRIMARY KEY NOT NULL,
	"story_id" text NOT NULL,
	"kind" text NOT NULL,
	"version_id" text NOT NULL,
	"title" text,
	"person_id" text,
	"at" timestamp (3) with time zone NOT NULL,
	"restored_version_id" text,
	"restored_block" jsonb
);
--> statement-breakpoint
CREATE TABLE "story_look" (
	"story_id" text NOT NULL,
	"person_id" text NOT NULL,
	"visit" text NOT NULL,
	"copy" jsonb NOT NULL,
	"details" jsonb NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "story_look_story_id_person_id_visit_pk" PRIMARY KEY("story_id","person_id","visit")
);
--> statement-breakpoint
CREATE TABLE "work_since" (
	"story_id" text NOT NULL,
	"person_id" text NOT NULL,
	"words_added" integer NOT NULL,
	"words_removed" integer NOT NULL,
	"changed_details" integer NOT NULL,
	"last_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "work_since_story_id_person_id_pk" PRIMARY KEY("story_id","person_id")
);
--> statement-breakpoint
ALTER TABLE "version" ADD COLUMN "contributions" jsonb;--> statement-breakpoint
ALTER TABLE "save_point" ADD CONSTRAINT "save_point_story_id_story_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."story"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "save_point" ADD CONSTRAINT "save_point_version_id_version_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."version"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "save_point" ADD CONSTRAINT "save_point_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "save_point" ADD CONSTRAINT "save_point_restored_version_id_version_id_fk" FOREIGN KEY ("restored_version_id") REFERENCES "public"."version"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "story_look" ADD CONSTRAINT "story_look_story_id_story_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."story"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "story_look" ADD CONSTRAINT "story_look_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work_since" ADD CONSTRAINT "work_since_story_id_story_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."story"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work_since" ADD CONSTRAINT "work_since_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "save_point_story" ON "save_point" USING btree ("story_id","at");