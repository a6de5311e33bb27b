ALTER TABLE "photo" ADD COLUMN "edited" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "photo" ADD COLUMN "rights" text;--> statement-breakpoint
ALTER TABLE "photo" ADD COLUMN "rights_fields" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "photo" ADD COLUMN "licence_start" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "photo" ADD COLUMN "licence_end" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "photo" ADD COLUMN "taken_down_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "photo" ADD COLUMN "takedown_reason" text;--> statement-breakpoint
ALTER TABLE "photo" ADD COLUMN "likeness" text;--> statement-breakpoint
ALTER TABLE "photo" ADD COLUMN "focus" jsonb;--> statement-breakpoint
CREATE INDEX "photo_licence_end" ON "photo" USING btree ("licence_end");