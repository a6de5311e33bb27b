CREATE TABLE "audit" (
	"number" integer PRIMARY KEY NOT NULL,
	"act" text NOT NULL,
	"person_id" text,
	"story_id" text,
	"about_id" text,
	"facts" jsonb NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"previous" text NOT NULL,
	"hash" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "audit_head" (
	"id" text PRIMARY KEY NOT NULL,
	"number" integer NOT NULL,
	"hash" text NOT NULL
);
--> statement-breakpoint
CREATE INDEX "audit_person" ON "audit" USING btree ("person_id","number");--> statement-breakpoint
CREATE INDEX "audit_story" ON "audit" USING btree ("story_id","number");--> statement-breakpoint
CREATE INDEX "audit_act" ON "audit" USING btree ("act","number");--> statement-breakpoint
CREATE INDEX "audit_at" ON "audit" USING btree ("at");