CREATE TABLE "mistake_report" (
	"id" text PRIMARY KEY NOT NULL,
	"story_id" text NOT NULL,
	"version_id" text NOT NULL,
	"anchor" jsonb NOT NULL,
	"text" text NOT NULL,
	"email" text,
	"sender" text,
	"sent_at" timestamp (3) with time zone NOT NULL,
	"state" text NOT NULL,
	"handled_by" text,
	"handled_at" timestamp (3) with time zone,
	"note" text,
	"answer" text,
	"settled_version_id" text
);
--> statement-breakpoint
CREATE TABLE "withheld_version" (
	"version_id" text PRIMARY KEY NOT NULL,
	"story_id" text NOT NULL,
	"reason" text NOT NULL,
	"withheld_by" text NOT NULL,
	"withheld_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "mistake_report" ADD CONSTRAINT "mistake_report_story_id_story_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."story"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mistake_report" ADD CONSTRAINT "mistake_report_version_id_version_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."version"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mistake_report" ADD CONSTRAINT "mistake_report_handled_by_person_id_fk" FOREIGN KEY ("handled_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mistake_report" ADD CONSTRAINT "mistake_report_settled_version_id_version_id_fk" FOREIGN KEY ("settled_version_id") REFERENCES "public"."version"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "withheld_version" ADD CONSTRAINT "withheld_version_version_id_version_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."version"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "withheld_version" ADD CONSTRAINT "withheld_version_story_id_story_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."story"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "withheld_version" ADD CONSTRAINT "withheld_version_withheld_by_person_id_fk" FOREIGN KEY ("withheld_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "mistake_report_queue" ON "mistake_report" USING btree ("state","sent_at");--> statement-breakpoint
CREATE INDEX "mistake_report_story" ON "mistake_report" USING btree ("story_id","state");--> statement-breakpoint
CREATE INDEX "mistake_report_sender" ON "mistake_report" USING btree ("sender");--> statement-breakpoint
CREATE INDEX "withheld_version_story" ON "withheld_version" USING btree ("story_id");