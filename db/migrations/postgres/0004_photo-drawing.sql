CREATE TABLE "photo_drawing" (
	"photo_id" text PRIMARY KEY NOT NULL,
	"attempts" integer NOT NULL,
	"next_try_at" timestamp (3) with time zone NOT NULL,
	"failed_at" timestamp (3) with time zone,
	"problem" text
);
--> statement-breakpoint
ALTER TABLE "photo_drawing" ADD CONSTRAINT "photo_drawing_photo_id_photo_id_fk" FOREIGN KEY ("photo_id") REFERENCES "public"."photo"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "photo_drawing_next" ON "photo_drawing" USING btree ("failed_at","next_try_at");