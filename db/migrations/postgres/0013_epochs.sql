ALTER TABLE "working_copy" ADD COLUMN "restored" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "working_copy" ADD COLUMN "rewritten" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "working_copy" ADD COLUMN "text_bytes" integer DEFAULT 0 NOT NULL;