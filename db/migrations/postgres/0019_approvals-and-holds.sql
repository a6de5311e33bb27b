CREATE TABLE "hold" (
	"id" text PRIMARY KEY NOT NULL,
	"story_id" text NOT NULL,
	"block_id" text,
	"photo_id" text,
	"words" text DEFAULT '' NOT NULL,
	"kind" text NOT NULL,
	"reason" text NOT NULL,
	"until" timestamp (3) with time zone,
	"set_by" text NOT NULL,
	"set_at" timestamp (3) with time zone NOT NULL,
	"lifted_by" text,
	"lifted_at" timestamp (3) with time zone,
	"lift_reason" text
);
--> statement-breakpoint
CREATE TABLE "guard_override" (
	"id" text PRIMARY KEY NOT NULL,
	"story_id" text NOT NULL,
	"action" text NOT NULL,
	"version_id" text NOT NULL,
	"hash" text NOT NULL,
	"problems" jsonb NOT NULL,
	"reason" text NOT NULL,
	"person_id" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"reviewed_at" timestamp (3) with time zone,
	"reviewed_by" text,
	"reviewed_version_id" text
);
--> statement-breakpoint
ALTER TABLE "approval" ADD COLUMN "kind" text DEFAULT 'edit' NOT NULL;--> statement-breakpoint
ALTER TABLE "approval" ADD COLUMN "covered" text;--> statement-breakpoint
ALTER TABLE "hold" ADD CONSTRAINT "hold_story_id_story_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."story"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hold" ADD CONSTRAINT "hold_photo_id_photo_id_fk" FOREIGN KEY ("photo_id") REFERENCES "public"."photo"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hold" ADD CONSTRAINT "hold_set_by_person_id_fk" FOREIGN KEY ("set_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hold" ADD CONSTRAINT "hold_lifted_by_person_id_fk" FOREIGN KEY ("lifted_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guard_override" ADD CONSTRAINT "guard_override_story_id_story_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."story"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guard_override" ADD CONSTRAINT "guard_override_version_id_version_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."version"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guard_override" ADD CONSTRAINT "guard_override_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guard_override" ADD CONSTRAINT "guard_override_reviewed_by_person_id_fk" FOREIGN KEY ("reviewed_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guard_override" ADD CONSTRAINT "guard_override_reviewed_version_id_version_id_fk" FOREIGN KEY ("reviewed_version_id") REFERENCES "public"."version"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "hold_story" ON "hold" USING btree ("story_id","set_at");--> statement-breakpoint
CREATE INDEX "hold_photo" ON "hold" USING btree ("photo_id","lifted_at");--> statement-breakpoint
CREATE INDEX "guard_override_story" ON "guard_override" USING btree ("story_id","at");--> statement-breakpoint
CREATE INDEX "guard_override_waiting" ON "guard_override" USING btree ("reviewed_at");