CREATE TABLE "seal_deed" (
	"id" text PRIMARY KEY NOT NULL,
	"story_id" text NOT NULL,
	"deed" text NOT NULL,
	"person_id" text NOT NULL,
	"about_id" text,
	"reason" text,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sealed_photo" (
	"photo_id" text NOT NULL,
	"story_id" text NOT NULL,
	CONSTRAINT "sealed_photo_photo_id_story_id_pk" PRIMARY KEY("photo_id","story_id")
);
--> statement-breakpoint
CREATE TABLE "story_member" (
	"story_id" text NOT NULL,
	"person_id" text NOT NULL,
	"added_by" text NOT NULL,
	"added_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "story_member_story_id_person_id_pk" PRIMARY KEY("story_id","person_id")
);
--> statement-breakpoint
ALTER TABLE "story" ADD COLUMN "sealed_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "story" ADD COLUMN "sealed_by" text;--> statement-breakpoint
ALTER TABLE "seal_deed" ADD CONSTRAINT "seal_deed_story_id_story_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."story"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seal_deed" ADD CONSTRAINT "seal_deed_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seal_deed" ADD CONSTRAINT "seal_deed_about_id_person_id_fk" FOREIGN KEY ("about_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sealed_photo" ADD CONSTRAINT "sealed_photo_photo_id_photo_id_fk" FOREIGN KEY ("photo_id") REFERENCES "public"."photo"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sealed_photo" ADD CONSTRAINT "sealed_photo_story_id_story_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."story"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "story_member" ADD CONSTRAINT "story_member_story_id_story_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."story"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "story_member" ADD CONSTRAINT "story_member_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "story_member" ADD CONSTRAINT "story_member_added_by_person_id_fk" FOREIGN KEY ("added_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "seal_deed_story" ON "seal_deed" USING btree ("story_id","at");--> statement-breakpoint
CREATE INDEX "sealed_photo_story" ON "sealed_photo" USING btree ("story_id");--> statement-breakpoint
CREATE INDEX "story_member_person" ON "story_member" USING btree ("person_id");--> statement-breakpoint
ALTER TABLE "story" ADD CONSTRAINT "story_sealed_by_person_id_fk" FOREIGN KEY ("sealed_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;