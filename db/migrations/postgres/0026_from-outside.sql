ALTER TABLE "comment" ALTER COLUMN "person_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "comment_thread" ADD COLUMN "link_id" text;--> statement-breakpoint
ALTER TABLE "author" ADD COLUMN "picture" jsonb;--> statement-breakpoint
ALTER TABLE "preview_link" ADD COLUMN "may_comment" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "comment_thread" ADD CONSTRAINT "comment_thread_link_id_preview_link_id_fk" FOREIGN KEY ("link_id") REFERENCES "public"."preview_link"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "comment_thread_link" ON "comment_thread" USING btree ("link_id");