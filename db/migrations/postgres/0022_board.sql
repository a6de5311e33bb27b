CREATE TABLE "assignment" (
	"id" text PRIMARY KEY NOT NULL,
	"title" text NOT NULL,
	"brief" text NOT NULL,
	"section_id" text,
	"kind" text NOT NULL,
	"due_at" timestamp (3) with time zone,
	"commissioned_words" integer,
	"assignee_id" text,
	"story_id" text,
	"given_by" text NOT NULL,
	"given_at" timestamp (3) with time zone NOT NULL,
	"dropped_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "assignment_step" (
	"sequence" bigserial PRIMARY KEY NOT NULL,
	"assignment_id" text NOT NULL,
	"deed" text NOT NULL,
	"by_person_id" text NOT NULL,
	"to_person_id" text,
	"note" text DEFAULT '' NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "board_view" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"name" text NOT NULL,
	"query" text NOT NULL,
	"is_default" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
DROP INDEX "story_board";--> statement-breakpoint
DROP INDEX "story_updated";--> statement-breakpoint
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_section_id_section_id_fk" FOREIGN KEY ("section_id") REFERENCES "public"."section"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_assignee_id_person_id_fk" FOREIGN KEY ("assignee_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_story_id_story_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."story"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_given_by_person_id_fk" FOREIGN KEY ("given_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignment_step" ADD CONSTRAINT "assignment_step_assignment_id_assignment_id_fk" FOREIGN KEY ("assignment_id") REFERENCES "public"."assignment"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignment_step" ADD CONSTRAINT "assignment_step_by_person_id_person_id_fk" FOREIGN KEY ("by_person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignment_step" ADD CONSTRAINT "assignment_step_to_person_id_person_id_fk" FOREIGN KEY ("to_person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "board_view" ADD CONSTRAINT "board_view_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "assignment_story" ON "assignment" USING btree ("story_id");--> statement-breakpoint
CREATE INDEX "assignment_open" ON "assignment" USING btree ("assignee_id","dropped_at","given_at");--> statement-breakpoint
CREATE INDEX "assignment_step_assignment" ON "assignment_step" USING btree ("assignment_id","sequence");--> statement-breakpoint
CREATE UNIQUE INDEX "board_view_name" ON "board_view" USING btree ("person_id","name");--> statement-breakpoint
CREATE INDEX "story_board" ON "story" USING btree ("working_state","updated_at","id");--> statement-breakpoint
CREATE INDEX "story_updated" ON "story" USING btree ("updated_at","id");--> statement-breakpoint
ALTER TABLE "story" DROP COLUMN "search_text";