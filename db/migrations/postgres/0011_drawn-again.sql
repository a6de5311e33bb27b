DROP INDEX "photo_drawing_next";--> statement-breakpoint
ALTER TABLE "photo_drawing" ADD COLUMN "again" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX "photo_drawing_next" ON "photo_drawing" USING btree ("failed_at","again","next_try_at");