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
CREATE TABLE "working_post" (
	"story_id" text NOT NULL,
	"post_id" text NOT NULL,
	CONSTRAINT "working_post_story_id_post_id_pk" PRIMARY KEY("story_id","post_id")
);
--> statement-breakpoint
ALTER TABLE "social_post" ALTER COLUMN "captured_by" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "post_check" ADD CONSTRAINT "post_check_post_id_social_post_id_fk" FOREIGN KEY ("post_id") REFERENCES "public"."social_post"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "post_check" ADD CONSTRAINT "post_check_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "post_check" ADD CONSTRAINT "post_check_capture_id_social_post_id_fk" FOREIGN KEY ("capture_id") REFERENCES "public"."social_post"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "post_decision" ADD CONSTRAINT "post_decision_post_id_social_post_id_fk" FOREIGN KEY ("post_id") REFERENCES "public"."social_post"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "post_decision" ADD CONSTRAINT "post_decision_decided_by_person_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "post_watch" ADD CONSTRAINT "post_watch_post_id_social_post_id_fk" FOREIGN KEY ("post_id") REFERENCES "public"."social_post"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publication_post" ADD CONSTRAINT "publication_post_story_id_publication_story_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."publication"("story_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publication_post" ADD CONSTRAINT "publication_post_post_id_social_post_id_fk" FOREIGN KEY ("post_id") REFERENCES "public"."social_post"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "working_post" ADD CONSTRAINT "working_post_story_id_story_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."story"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "working_post" ADD CONSTRAINT "working_post_post_id_social_post_id_fk" FOREIGN KEY ("post_id") REFERENCES "public"."social_post"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "post_check_post" ON "post_check" USING btree ("post_id","at");--> statement-breakpoint
CREATE INDEX "post_decision_origin" ON "post_decision" USING btree ("origin","at");--> statement-breakpoint
CREATE INDEX "post_watch_origin" ON "post_watch" USING btree ("origin");--> statement-breakpoint
CREATE INDEX "post_watch_due" ON "post_watch" USING btree ("due");--> statement-breakpoint
CREATE INDEX "post_watch_open" ON "post_watch" USING btree ("open_since");--> statement-breakpoint
CREATE INDEX "publication_post_post" ON "publication_post" USING btree ("post_id");--> statement-breakpoint
CREATE INDEX "working_post_post" ON "working_post" USING btree ("post_id");