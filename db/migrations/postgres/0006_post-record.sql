CREATE TABLE "social_post_photo" (
	"post_id" text NOT NULL,
	"photo_id" text NOT NULL,
	"role" text NOT NULL,
	CONSTRAINT "social_post_photo_post_id_photo_id_pk" PRIMARY KEY("post_id","photo_id")
);
--> statement-breakpoint
ALTER TABLE "social_post" ADD COLUMN "more" jsonb;--> statement-breakpoint
ALTER TABLE "social_post_photo" ADD CONSTRAINT "social_post_photo_post_id_social_post_id_fk" FOREIGN KEY ("post_id") REFERENCES "public"."social_post"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "social_post_photo" ADD CONSTRAINT "social_post_photo_photo_id_photo_id_fk" FOREIGN KEY ("photo_id") REFERENCES "public"."photo"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "social_post_photo_photo" ON "social_post_photo" USING btree ("photo_id");