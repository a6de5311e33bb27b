CREATE TABLE "story_detail" (
	"story_id" text NOT NULL,
	"detail" text NOT NULL,
	"revision" integer NOT NULL,
	"set_by" text NOT NULL,
	"set_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "story_detail_story_id_detail_pk" PRIMARY KEY("story_id","detail")
);
--> statement-breakpoint
ALTER TABLE "story_update" ADD COLUMN "number" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "working_copy" ADD COLUMN "merged" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "working_copy" ADD COLUMN "restored" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "working_copy" ADD COLUMN "rewritten" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "working_copy" ADD COLUMN "text_bytes" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "story_detail" ADD CONSTRAINT "story_detail_story_id_story_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."story"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "story_detail" ADD CONSTRAINT "story_detail_set_by_person_id_fk" FOREIGN KEY ("set_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;