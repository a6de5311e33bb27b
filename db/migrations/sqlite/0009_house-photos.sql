PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_photo` (
	`id` text PRIMARY KEY NOT NULL,
	`sha256` text NOT NULL,
	`original_key` text NOT NULL,
	`file_name` text NOT NULL,
	`media_type` text NOT NULL,
	`width` integer NOT NULL,
	`height` integer NOT NULL,
	`bytes` integer NOT NULL,
	`facts` text NOT NULL,
	`raw_metadata` text NOT NULL,
	`renditions` text NOT NULL,
	`placeholder` text,
	`edited` text DEFAULT '{}' NOT NULL,
	`rights` text,
	`rights_fields` text DEFAULT '{}' NOT NULL,
	`rights_by` text,
	`licence_start` integer,
	`licence_end` integer,
	`taken_down_at` integer,
	`takedown_reason` text,
	`taken_down_by` text,
	`likeness` text,
	`focus` text,
	`uploaded_by` text,
	`uploaded_at` integer NOT NULL,
	FOREIGN KEY (`rights_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`taken_down_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`uploaded_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
INSERT INTO `__new_photo`("id", "sha256", "original_key", "file_name", "media_type", "width", "height", "bytes", "facts", "raw_metadata", "renditions", "placeholder", "edited", "rights", "rights_fields", "rights_by", "licence_start", "licence_end", "taken_down_at", "takedown_reason", "taken_down_by", "likeness", "focus", "uploaded_by", "uploaded_at") SELECT "id", "sha256", "original_key", "file_name", "media_type", "width", "height", "bytes", "facts", "raw_metadata", "renditions", "placeholder", "edited", "rights", "rights_fields", "rights_by", "licence_start", "licence_end", "taken_down_at", "takedown_reason", "taken_down_by", "likeness", "focus", "uploaded_by", "uploaded_at" FROM `photo`;--> statement-breakpoint
DROP TABLE `photo`;--> statement-breakpoint
ALTER TABLE `__new_photo` RENAME TO `photo`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE INDEX `photo_uploaded` ON `photo` (`uploaded_at`);--> statement-breakpoint
CREATE INDEX `photo_sha256` ON `photo` (`sha256`);--> statement-breakpoint
CREATE INDEX `photo_licence_end` ON `photo` (`licence_end`);--> statement-breakpoint
CREATE TABLE `__new_library_line` (
	`photo_id` text PRIMARY KEY NOT NULL,
	`uploaded_at` integer NOT NULL,
	`uploaded_by` text,
	`taken_at` integer,
	`rights` text,
	`licence_end` integer,
	`taken_down_at` integer,
	`misses_alt` integer NOT NULL,
	`misses_credit` integer NOT NULL,
	`entry` integer NOT NULL,
	FOREIGN KEY (`photo_id`) REFERENCES `photo`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
INSERT INTO `__new_library_line`("photo_id", "uploaded_at", "uploaded_by", "taken_at", "rights", "licence_end", "taken_down_at", "misses_alt", "misses_credit", "entry") SELECT "photo_id", "uploaded_at", "uploaded_by", "taken_at", "rights", "licence_end", "taken_down_at", "misses_alt", "misses_credit", "entry" FROM `library_line`;--> statement-breakpoint
DROP TABLE `library_line`;--> statement-breakpoint
ALTER TABLE `__new_library_line` RENAME TO `library_line`;--> statement-breakpoint
CREATE INDEX `library_line_newest` ON `library_line` (`uploaded_at`,`photo_id`,`entry`);--> statement-breakpoint
CREATE INDEX `library_line_uploader` ON `library_line` (`uploaded_by`,`uploaded_at`);--> statement-breakpoint
CREATE INDEX `library_line_rights` ON `library_line` (`rights`,`uploaded_at`);--> statement-breakpoint
CREATE INDEX `library_line_licence` ON `library_line` (`licence_end`);--> statement-breakpoint
CREATE INDEX `library_line_taken` ON `library_line` (`taken_at`);--> statement-breakpoint
CREATE INDEX `library_line_taken_down` ON `library_line` (`taken_down_at`);--> statement-breakpoint
CREATE INDEX `library_line_alt` ON `library_line` (`misses_alt`,`uploaded_at`);--> statement-breakpoint
CREATE INDEX `library_line_credit` ON `library_line` (`misses_credit`,`uploaded_at`);