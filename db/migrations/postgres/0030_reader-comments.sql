CREATE TABLE "commenter" (
	"id" text PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"confirmed_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "commenter_sanction" (
	"id" text PRIMARY KEY NOT NULL,
	"commenter_id" text NOT NULL,
	"until" timestamp (3) with time zone,
	"reason" text NOT NULL,
	"set_by" text NOT NULL,
	"set_at" timestamp (3) with time zone NOT NULL,
	"lifted_by" text,
	"lifted_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "reader_comment" (
	"id" text PRIMARY KEY NOT NULL,
	"story_id" text NOT NULL,
	"parent_id" text,
	"root_id" text NOT NULL,
	"commenter_id" text,
	"person_id" text,
	"name" text NOT NULL,
	"text" text NOT NULL,
	"sameness" text NOT NULL,
	"network_key" text NOT NULL,
	"is_trapped" integer DEFAULT 0 NOT NULL,
	"state" text NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"reasons" jsonb NOT NULL,
	"is_hidden" integer DEFAULT 0 NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"confirmed_at" timestamp (3) with time zone,
	"decided_by" text,
	"decided_at" timestamp (3) with time zone,
	"ground" text,
	"ground_note" text DEFAULT '' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "reader_comment_appeal" (
	"comment_id" text PRIMARY KEY NOT NULL,
	"text" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"outcome" text,
	"answer" text DEFAULT '' NOT NULL,
	"decided_by" text,
	"decided_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "reader_comment_report" (
	"id" text PRIMARY KEY NOT NULL,
	"comment_id" text NOT NULL,
	"kind" text NOT NULL,
	"note" text NOT NULL,
	"network_key" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"settled_at" timestamp (3) with time zone,
	"settled_by" text
);
--> statement-breakpoint
CREATE TABLE "story_comment_policy" (
	"story_id" text PRIMARY KEY NOT NULL,
	"mode" text,
	"closes_after_days" integer,
	"changed_by" text NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "commenter_sanction" ADD CONSTRAINT "commenter_sanction_commenter_id_commenter_id_fk" FOREIGN KEY ("commenter_id") REFERENCES "public"."commenter"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commenter_sanction" ADD CONSTRAINT "commenter_sanction_set_by_person_id_fk" FOREIGN KEY ("set_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commenter_sanction" ADD CONSTRAINT "commenter_sanction_lifted_by_person_id_fk" FOREIGN KEY ("lifted_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reader_comment" ADD CONSTRAINT "reader_comment_story_id_story_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."story"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reader_comment" ADD CONSTRAINT "reader_comment_commenter_id_commenter_id_fk" FOREIGN KEY ("commenter_id") REFERENCES "public"."commenter"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reader_comment" ADD CONSTRAINT "reader_comment_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reader_comment" ADD CONSTRAINT "reader_comment_decided_by_person_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reader_comment_appeal" ADD CONSTRAINT "reader_comment_appeal_comment_id_reader_comment_id_fk" FOREIGN KEY ("comment_id") REFERENCES "public"."reader_comment"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reader_comment_appeal" ADD CONSTRAINT "reader_comment_appeal_decided_by_person_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reader_comment_report" ADD CONSTRAINT "reader_comment_report_comment_id_reader_comment_id_fk" FOREIGN KEY ("comment_id") REFERENCES "public"."reader_comment"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reader_comment_report" ADD CONSTRAINT "reader_comment_report_settled_by_person_id_fk" FOREIGN KEY ("settled_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "story_comment_policy" ADD CONSTRAINT "story_comment_policy_story_id_story_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."story"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "story_comment_policy" ADD CONSTRAINT "story_comment_policy_changed_by_person_id_fk" FOREIGN KEY ("changed_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "commenter_email_unique" ON "commenter" USING btree ("email");--> statement-breakpoint
CREATE INDEX "commenter_sanction_commenter" ON "commenter_sanction" USING btree ("commenter_id");--> statement-breakpoint
CREATE INDEX "reader_comment_story" ON "reader_comment" USING btree ("story_id","state","at");--> statement-breakpoint
CREATE INDEX "reader_comment_thread" ON "reader_comment" USING btree ("root_id","at");--> statement-breakpoint
CREATE INDEX "reader_comment_queue" ON "reader_comment" USING btree ("state","at");--> statement-breakpoint
CREATE INDEX "reader_comment_commenter" ON "reader_comment" USING btree ("commenter_id","at");--> statement-breakpoint
CREATE INDEX "reader_comment_network" ON "reader_comment" USING btree ("network_key","at");--> statement-breakpoint
CREATE INDEX "reader_comment_sameness" ON "reader_comment" USING btree ("sameness","at");--> statement-breakpoint
CREATE INDEX "reader_comment_appeal_open" ON "reader_comment_appeal" USING btree ("outcome","at");--> statement-breakpoint
CREATE INDEX "reader_comment_report_comment" ON "reader_comment_report" USING btree ("comment_id","settled_at");--> statement-breakpoint
CREATE INDEX "reader_comment_report_open" ON "reader_comment_report" USING btree ("settled_at","comment_id");--> statement-breakpoint
CREATE INDEX "reader_comment_report_network" ON "reader_comment_report" USING btree ("network_key","at");