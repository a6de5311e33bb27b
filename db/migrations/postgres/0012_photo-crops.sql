CREATE TABLE "share_picture" (
	"photo_id" text NOT NULL,
	"focus" text NOT NULL,
	"attempts" integer NOT NULL,
	"next_try_at" timestamp (3) with time zone NOT NULL,
	"failed_at" timestamp (3) with time zone,
	"bytes" integer,
	"edition" text DEFAULT '' NOT NULL,
	CONSTRAINT "share_picture_photo_id_focus_pk" PRIMARY KEY("photo_id","focus")
);
--> statement-breakpoint
ALTER TABLE "publication" ADD COLUMN "lead_focus" jsonb;--> statement-breakpoint
ALTER TABLE "share_picture" ADD CONSTRAINT "share_picture_photo_id_photo_id_fk" FOREIGN KEY ("photo_id") REFERENCES "public"."photo"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "share_picture_next" ON "share_picture" USING btree ("bytes","failed_at","next_try_at");