CREATE TABLE "known_word" (
	"spelling" text NOT NULL,
	"word" text NOT NULL,
	CONSTRAINT "known_word_spelling_word_pk" PRIMARY KEY("spelling","word")
);
--> statement-breakpoint
ALTER TABLE "publication" ADD COLUMN "entry" integer;--> statement-breakpoint
CREATE INDEX "publication_entry" ON "publication" USING btree ("entry");