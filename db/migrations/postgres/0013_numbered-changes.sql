ALTER TABLE "story_update" ADD COLUMN "number" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "working_copy" ADD COLUMN "merged" integer DEFAULT 0 NOT NULL;