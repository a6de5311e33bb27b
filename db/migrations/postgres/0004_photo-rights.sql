CREATE TABLE "photo_event" (
	"id" text PRIMARY KEY NOT NULL,
	"photo_id" text NOT NULL,
	"deed" text NOT NULL,
	"field" text,
	"before" jsonb,
	"after" jsonb,
	"reason" text,
	"person_id" text,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "photo" ADD COLUMN "rights_by" text;--> statement-breakpoint
ALTER TABLE "photo" ADD COLUMN "taken_down_by" text;--> statement-breakpoint
ALTER TABLE "photo_event" ADD CONSTRAINT "photo_event_photo_id_photo_id_fk" FOREIGN KEY ("photo_id") REFERENCES "public"."photo"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "photo_event" ADD CONSTRAINT "photo_event_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "photo_event_photo" ON "photo_event" USING btree ("photo_id","at");--> statement-breakpoint
ALTER TABLE "photo" ADD CONSTRAINT "photo_rights_by_person_id_fk" FOREIGN KEY ("rights_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "photo" ADD CONSTRAINT "photo_taken_down_by_person_id_fk" FOREIGN KEY ("taken_down_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;