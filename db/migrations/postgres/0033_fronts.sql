CREATE TABLE "front" (
	"id" text PRIMARY KEY NOT NULL,
	"section_id" text,
	"draft" jsonb NOT NULL,
	"draft_version" integer NOT NULL,
	"draft_by" text NOT NULL,
	"draft_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "front_launch" (
	"id" text PRIMARY KEY NOT NULL,
	"front_id" text NOT NULL,
	"number" integer NOT NULL,
	"arrangement" jsonb NOT NULL,
	"launched_by" text NOT NULL,
	"launched_at" timestamp (3) with time zone NOT NULL,
	"rolled_back_to" text
);
--> statement-breakpoint
ALTER TABLE "front" ADD CONSTRAINT "front_section_id_section_id_fk" FOREIGN KEY ("section_id") REFERENCES "public"."section"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "front" ADD CONSTRAINT "front_draft_by_person_id_fk" FOREIGN KEY ("draft_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "front_launch" ADD CONSTRAINT "front_launch_front_id_front_id_fk" FOREIGN KEY ("front_id") REFERENCES "public"."front"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "front_launch" ADD CONSTRAINT "front_launch_launched_by_person_id_fk" FOREIGN KEY ("launched_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "front_launch_number" ON "front_launch" USING btree ("front_id","number");