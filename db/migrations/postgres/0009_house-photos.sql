ALTER TABLE "photo" ALTER COLUMN "uploaded_by" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "library_line" ALTER COLUMN "uploaded_by" DROP NOT NULL;